import { beforeAll, describe, expect, it } from 'vitest'
import { LetterheadView } from '@/lib/contracts/rooms'
import { ask } from '@/server/kernel/execute'
import { getLetterhead } from '@/server/rooms/get-letterhead'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

describe('getLetterhead', () => {
  it('R-03.09 gives the page its fields and its heading from the data the print is made of', async () => {
    const answer = LetterheadView.parse(await ask(getLetterhead, { actor: office.executor }, {}))
    expect(answer.sheet).toMatchObject({ left: 30, right: 10, top: 20, bottom: 20, emblem: { top: 10 } })
    expect(answer.name).not.toBe('')
    expect(answer.emblem).toMatch(/^<svg /)
  })
})
