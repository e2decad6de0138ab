import { beforeAll, describe, expect, it } from 'vitest'
import { changeRequisites } from '@/server/documents/change-requisites'
import { getDocument } from '@/server/documents/get-document'
import { invite } from '@/server/documents/invite'
import { getHistory } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const historyOf = (actor: Office['executor'], documentId: string) => ask(getHistory, { actor }, { documentId })
const change = (actor: Office['executor'], documentId: string, fields: Record<string, unknown>) =>
  execute(changeRequisites, { actor }, { documentId, ...fields })

describe('A-11.03 R-12.02 the record of a card', () => {
  it('keeps what each changed field was and became, and who did it; what stayed as it was is not in it', async () => {
    const documentId = await draftOf(office.executor, 'О плане')
    await letIn(documentId, 'write', office.colleague)
    await change(office.executor, documentId, { requisites: { salutation: 'Уважаемый Павел Андреевич!' } })
    await change(office.colleague, documentId, {
      title: 'О графике',
      requisites: { salutation: 'Уважаемый Павел Андреевич!', heading: 'О ходе работ' },
    })
    const [second, first] = await historyOf(office.executor, documentId)
    expect(first).toMatchObject({
      command: 'documents.changeRequisites',
      detail: { changes: { salutation: { from: null, to: 'Уважаемый Павел Андреевич!' } } },
    })
    expect(second?.actor).toMatch(/^Лапин/)
    expect(second?.detail.changes).toEqual({
      title: { from: 'О плане', to: 'О графике' },
      heading: { from: null, to: 'О ходе работ' },
    })
  })

  it('names the people an act was about', async () => {
    const documentId = await draftOf(office.executor)
    const personIds = [office.reviewer.personId, office.second.personId]
    await execute(invite, { actor: office.executor }, { documentId, personIds, access: 'read' })
    const [last] = await historyOf(office.executor, documentId)
    expect(last?.people.map((name) => name.split(/\s/)[0])).toEqual(['Крылов', 'Юсупов'])
  })

  it('is read by those who see the document and by nobody else', async () => {
    const documentId = await draftOf(office.executor)
    await letIn(documentId, 'read', office.reviewer)
    expect((await historyOf(office.reviewer, documentId)).length).toBeGreaterThan(0)
    await expect(historyOf(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('R-10.01 the executor mark', () => {
  it('is the author of the draft with full name and telephone, until somebody writes another', async () => {
    const documentId = await draftOf(office.executor)
    const executorOf = async () =>
      (await ask(getDocument, { actor: office.executor }, { documentId })).requisites.executor
    expect(await executorOf()).toEqual({ name: 'Ветров Иван Петрович', phone: '123-45-67' })
    await change(office.executor, documentId, { requisites: { executor: null } })
    expect(await executorOf()).toBeNull()
  })
})
