import { beforeAll, describe, expect, it } from 'vitest'
import { consider } from '@/server/assignments/consider'
import { consideration } from '@/server/assignments/queries'
import { getDocument } from '@/server/documents/get-document'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { instruct, letterFor } from '../../support/letters'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { substituteFor } from '../../support/substitution'

const database = useDatabase()
let office: Office
let deputyMinister: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  deputyMinister = await addPerson(database.db, { surname: 'Громов', roles: ['head'], unitId: office.unitId })
})

const note = (actor: Actor, documentId: string, idempotencyKey?: string) =>
  execute(consider, { actor, idempotencyKey }, { documentId, note: 'Принято к сведению.' })

describe('V-15.01 considering a letter', () => {
  it('everyone it came to is named, with who has decided', async () => {
    const documentId = await letterFor(office, { to: [office.head, deputyMinister] })
    await instruct(office, { requestId: documentId })
    const seen = await ask(consideration, { actor: deputyMinister }, { documentId })
    expect(seen.map(({ person, decided }) => [person.id, decided])).toEqual([
      [office.head.personId, true],
      [deputyMinister.personId, false],
    ])
  })

  it('one may note it as considered without an instruction; the others keep theirs', async () => {
    const documentId = await letterFor(office, { to: [office.head, deputyMinister] })
    expect(await note(office.head, documentId)).toEqual({ closed: 1 })
    const letter = await ask(getDocument, { actor: deputyMinister }, { documentId })
    expect(letter).toMatchObject({ state: 'registered', myWork: [{ kind: 'consider' }] })
    const { items } = await ask(getTimeline, { actor: deputyMinister }, { documentId })
    expect(items.at(-1)).toMatchObject({
      name: 'assignments.considered',
      data: { note: 'Принято к сведению.' },
      actor: { id: office.head.personId },
    })
  })

  it('one to whom it did not come is refused, one who may not see it does not find it', async () => {
    const documentId = await letterFor(office)
    await expect(note(deputyMinister, documentId)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'assignments.nothing_to_consider',
    })
    await expect(note(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(ask(consideration, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('V-15.19 the substitute does it for the absent head, with both names', async () => {
    const deputy = await substituteFor(database.db, { absent: deputyMinister, order: 'приказ № 30-к' })
    const documentId = await letterFor(office, { to: [deputyMinister] })
    await note(deputy, documentId)
    const { items } = await ask(getTimeline, { actor: office.clerk }, { documentId })
    expect(items.at(-1)).toMatchObject({
      actor: { id: deputy.personId },
      onBehalfOf: { id: deputyMinister.personId },
      order: 'приказ № 30-к',
    })
  })

  it('a second press has nothing to consider, the same press gets its answer', async () => {
    const documentId = await letterFor(office)
    const key = `consider-${documentId}`
    expect(await note(office.head, documentId, key)).toEqual({ closed: 1 })
    expect(await note(office.head, documentId, key)).toEqual({ closed: 1 })
    await expect(note(office.head, documentId)).rejects.toMatchObject({ code: 'assignments.nothing_to_consider' })
  })
})
