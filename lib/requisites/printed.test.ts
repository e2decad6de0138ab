import { expect, it } from 'vitest'
import { printedAddressee } from './printed'

const EMBASSY = { position: 'Послу', name: 'Господину Марку Веллеру', address: 'Лесная ул., д. 3, г. Москва, 127055' }

it('R-24.01 R-24.07 an embassy at home is printed by its name first, with its own address and no country under it', () => {
  expect(printedAddressee({ ...EMBASSY, foreignMission: true })).toEqual({ ...EMBASSY, abroad: true })
  expect(printedAddressee(EMBASSY).abroad).toBe(false)
})
