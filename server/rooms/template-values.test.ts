import { expect, test } from 'vitest'
import { templateValues } from './template-values'

const addressed = (addressees: object[]) =>
  templateValues({ title: 'О запуске линии', requisites: { addressees }, regNumber: null, regDate: null })

test('R-06.07, T-21.10 the tag of the addressee names the body over the post, and «(по списку)»', () => {
  const home = { body: 'Администрация города', position: 'Главе', name: 'Ершову В.Г.', address: 'ул. Лесная, 12' }
  expect(Object.values(addressed([home, { position: 'Главам округов', listed: true }]))).toContain(
    'Администрация города\nГлаве\nЕршову В.Г.\nул. Лесная, 12\n\nГлавам округов\n(по списку)',
  )
})

test('R-24.07, T-21.10 abroad it begins with the name and ends with the country', () => {
  const abroad = {
    body: 'Nordlicht GmbH',
    position: 'Direktor',
    name: 'Herr Kurt Ahrens',
    address: 'Hafenstr. 3, Kiel',
    country: 'DE',
  }
  expect(Object.values(addressed([abroad]))).toContain(
    'Herr Kurt Ahrens\nNordlicht GmbH\nDirektor\nHafenstr. 3, Kiel\nFederal Republic of Germany',
  )
})
