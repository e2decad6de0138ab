import { beforeAll, describe, expect, it } from 'vitest'
import { startAssignment } from '@/server/assignments/start-assignment'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { readOrganisation } from '@/server/organisations/get-organisation'
import { setCategory } from '@/server/organisations/set-category'
import { listExternalControl } from '@/server/registry/list-external-control'
import { registerIncoming } from '@/server/registry/register-incoming'
import { useDatabase } from '../../support/database'
import { addCorrespondent, cardFor, makeRegistry, type Registry, received, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const DUE = '2030-03-15'
const held = (more: Record<string, unknown> = {}) => ({ dueDate: DUE, requisites: { externalControl: true }, ...more })
const categorise = (organisationId: string, category: string | null, call = {}) =>
  execute(setCategory, { actor: office.clerk, ...call }, { organisationId, category })

describe('external control', () => {
  it('V-14.05 a correspondent is of one of the six categories, or of none', async () => {
    const organisationId = await addCorrespondent(database.db, 'Прокуратура Заречной области')
    const read = () => ask(readOrganisation, { actor: office.executor }, { organisationId })
    expect((await read()).category).toBeNull()
    const call = { idempotencyKey: 'category-press-1' }
    expect(await categorise(organisationId, 'prosecutor', call)).toEqual({ category: 'prosecutor' })
    expect(await categorise(organisationId, 'prosecutor', call)).toEqual({ category: 'prosecutor' })
    expect((await read()).category).toBe('prosecutor')
    await categorise(organisationId, null)
    expect((await read()).category).toBeNull()
    await expect(categorise(organisationId, 'friends')).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    await expect(categorise(newId(), 'duma')).rejects.toMatchObject({ kind: 'not_found' })
    await expect(categorise(organisationId, 'duma', { actor: office.head })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'organisations.may_not_categorise',
    })
  })

  it('V-14.06 with the mark a letter is registered with a date only', async () => {
    const documentId = await received(database.db, office)
    const register = (card: Record<string, unknown>) =>
      execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId, card))
    await expect(register(held({ dueDate: null }))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'registry.external_without_date',
    })
    expect((await register(held())).regNumber).toBeTruthy()
  })

  it('V-14.06 the list has the marked ones by date, and only to who may read them', async () => {
    const late = await registered(database.db, office, held({ dueDate: '2031-01-10' }))
    const near = await registered(database.db, office, held({ dueDate: '2029-01-10' }))
    const plain = await registered(database.db, office)
    const ids = async (actor = office.clerk) =>
      (await ask(listExternalControl, { actor }, {})).map((row) => row.documentId)
    const all = await ids()
    expect(all.indexOf(near.documentId)).toBeLessThan(all.indexOf(late.documentId))
    expect(all.indexOf(near.documentId)).toBeGreaterThanOrEqual(0)
    expect(all).not.toContain(plain.documentId)
    expect(await ids(office.stranger)).toEqual([])
  })

  it('V-14.07 an instruction on it is not given a later date; the same or an earlier one is', async () => {
    const { documentId } = await registered(database.db, office, held())
    const instruct = (requestId: string, dueDate: string) =>
      execute(
        startAssignment,
        { actor: office.head },
        { requestId, subject: 'Ответ', text: 'Подготовить.', responsibleId: office.executor.personId, dueDate },
      )
    await expect(instruct(documentId, '2030-03-16')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'assignments.past_external_term',
      data: { date: '15.03.2030' },
    })
    expect((await instruct(documentId, DUE)).assignmentId).toBeTruthy()
    const free = await registered(database.db, office, { dueDate: DUE })
    expect((await instruct(free.documentId, '2030-03-16')).assignmentId).toBeTruthy()
  })
})
