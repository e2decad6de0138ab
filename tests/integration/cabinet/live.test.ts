import { beforeAll, describe, expect, it } from 'vitest'
import { deleteMessage } from '@/server/documents/delete-message'
import { editMessage } from '@/server/documents/edit-message'
import { postMessage } from '@/server/documents/post-message'
import { execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { say, sharedDraft } from '../../support/documents'
import { instruct, letterFor } from '../../support/letters'
import { type Heard, useLiveServer } from '../../support/live-server'
import { makeOffice, type Office } from '../../support/office'
import { substituteFor } from '../../support/substitution'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
const server = useLiveServer()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const ofCabinet = (heard: Heard[], personId: string) => heard.some(({ entity }) => entity === `user:${personId}`)

describe('V-09.08 the cabinet is told without reload', () => {
  it('A-02.09 executor and head hear of an instruction after the commit, a stranger hears nothing', async () => {
    const { head, executor, stranger } = office
    const requestId = await letterFor(office)
    const [theirs, foreign, own] = [
      await server.listen(executor),
      await server.listen(stranger),
      await server.listen(head),
    ]
    await instruct(office, { requestId })
    await waitFor(() => ofCabinet(theirs.heard, executor.personId), 'the executor’s cabinet to be told')
    await waitFor(() => ofCabinet(own.heard, head.personId), 'the head’s cabinet to be told')
    expect(foreign.heard).toEqual([])
    expect(theirs.heard.every((message) => Object.keys(message).sort().join() === 'entity,version')).toBe(true)
  })

  it('words changed or taken back change the row that shows them', async () => {
    const { executor, reviewer } = office
    const documentId = await sharedDraft(executor, reviewer)
    const { id: itemId } = await say(executor, documentId, 'Срок до пятницы.')
    const { heard } = await server.listen(reviewer)
    await execute(editMessage, { actor: executor }, { documentId, itemId, text: 'Срок до четверга.' })
    await waitFor(() => ofCabinet(heard, reviewer.personId), 'the change to be heard')
    heard.length = 0
    await execute(deleteMessage, { actor: executor }, { documentId, itemId })
    await waitFor(() => ofCabinet(heard, reviewer.personId), 'the taking back to be heard')
  })

  it('a refused act tells nobody', async () => {
    const { heard } = await server.listen(office.executor)
    await expect(instruct(office, { dueDate: '2020-01-01' })).rejects.toMatchObject({ code: 'assignments.past_term' })
    const { replyId } = await instruct(office)
    await waitFor(() => heard.length > 0, 'the accepted act to be heard')
    expect(heard.every(({ entity }) => entity === `user:${office.executor.personId}` || entity.includes(replyId))).toBe(
      true,
    )
  })

  it('a message in a document reaches everyone whose cabinet lists it, and the substitute of one of them', async () => {
    const { executor, colleague } = office
    const deputy = await substituteFor(database.db, { absent: colleague })
    const { replyId } = await instruct(office, { coExecutorIds: [colleague.personId] })
    const listeners = [await server.listen(colleague), await server.listen(deputy)]
    await execute(postMessage, { actor: executor }, { documentId: replyId, text: 'Проект готов.' })
    for (const { heard } of listeners)
      await waitFor(() => ofCabinet(heard, colleague.personId), 'the cabinet to be told of a message')
  })
})
