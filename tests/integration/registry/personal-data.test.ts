import { beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '@/lib/contracts/permissions'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { paragraph } from '@/lib/editor/content'
import { assignmentsForDocument } from '@/server/assignments/queries'
import { startAssignment } from '@/server/assignments/start-assignment'
import { cabinetList } from '@/server/cabinet/queries'
import { linkDocuments } from '@/server/documents'
import { getDocument } from '@/server/documents/get-document'
import { getLinkGraph } from '@/server/documents/get-link-graph'
import { getHistory, getTimeline } from '@/server/documents/queries'
import { byBarcode } from '@/server/journals/barcode'
import { printRegister } from '@/server/journals/print-register'
import { journalRegister } from '@/server/journals/show-register'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { findByNumber } from '@/server/registry/find-by-number'
import { findDuplicates } from '@/server/registry/find-duplicates'
import { findRepeats } from '@/server/registry/find-repeats'
import { getCard } from '@/server/registry/get-card'
import { listExternalControl } from '@/server/registry/list-external-control'
import { keepVariant } from '@/server/rooms/keep-variant'
import { ADDRESS, AUTHOR, addReceivedJournals, registeredAppeal } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { letIn } from '../../support/documents'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'
import { draftOf, inCommand } from '../../support/rooms'
import { find, foundIds } from '../../support/search'

const database = useDatabase()
const TITLE = 'О протечке кровли над лестницей'
let office: Registry
let documentId: string
let regNumber: string
let journalId: string
/** Reads every document of the office, for official use too, and takes no part in the work with the appeal. */
let reader: Actor

beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  const known = await addPerson(database.db, { surname: 'Всевидящий', roles: ['controller'] })
  const all: Permission[] = ['documents.readAll', 'documents.readRestricted', 'control.manage', 'admin.manage']
  reader = { ...known, permissions: new Set([...known.permissions, ...all]) }
  const appeal = await registeredAppeal(database.db, office, {
    ...{ title: TITLE, theirNumber: 'А26-02-77', theirDate: '2026-01-12', correspondentId: office.organisationId },
    ...{ dueDate: '2099-01-12', requisites: { externalControl: true } },
  })
  ;({ documentId, regNumber } = appeal)
  const card = await ask(getDocument, { actor: office.clerk }, { documentId })
  journalId = card.journalId ?? ''
  await database.drain()
})

const SECRETS = [AUTHOR, 'Полежаев', ADDRESS, 'Озёрная', TITLE, 'кровли', 'А26-02-77']
const nothingIn = (answer: unknown) => {
  const text = JSON.stringify(answer)
  for (const word of SECRETS) expect(text).not.toContain(word)
}
const notFound = { kind: 'not_found' }

describe('V-19.27 who takes no part in the work with an appeal, whatever they may read', () => {
  it('finds nothing of it: no hit, no count, no facet, no correction of a slip', async () => {
    const ways = [reader, office.stranger].flatMap((actor) => [
      { actor, source: 'all' as const },
      { actor, source: 'appeal' as const },
    ])
    for (const { actor, source } of ways)
      for (const line of ['Полежаева', 'полежаевой', 'Полежавa', 'кровля', 'Озёрная 14', regNumber, 'А26-02-77', '']) {
        const answer = await find(actor, line || 'обращение', { source })
        expect(answer.counts.appeal).toEqual({ count: 0, more: false })
        expect(answer.hits.map((hit) => hit.documentId)).not.toContain(documentId)
        expect(answer.total.count).toBe(answer.hits.length)
        expect(answer.facets.kinds.map(({ value }) => value)).not.toContain('appeal')
        nothingIn({ hits: answer.hits, facets: answer.facets, forms: answer.forms, readAs: answer.readAs })
      }
  })

  it('opens neither its card, nor its room, nor what was done with it', async () => {
    for (const actor of [reader, office.stranger]) {
      const asked = [
        ask(getDocument, { actor }, { documentId }),
        ask(getCard, { actor }, { documentId }),
        ask(getTimeline, { actor }, { documentId }),
        ask(getHistory, { actor }, { documentId }),
      ]
      for (const one of await Promise.allSettled(asked))
        expect(one).toMatchObject({ status: 'rejected', reason: notFound })
    }
  })

  it('is told nothing by lists: cabinet, repetitions, duplicates, numbers, barcodes, external control', async () => {
    const { code } = await ask(getCard, { actor: office.clerk }, { documentId })
    for (const actor of [reader, office.stranger]) {
      nothingIn(await ask(cabinetList, { actor }, {}))
      nothingIn(await ask(listExternalControl, { actor }, {}))
      expect(await ask(findRepeats, { actor }, { applicant: AUTHOR })).toEqual([])
      expect(await ask(findByNumber, { actor }, { number: regNumber })).toEqual([])
      const wanted = { correspondentId: office.organisationId, theirNumber: 'А26-02-77', theirDate: '2026-01-12' }
      expect(await ask(findDuplicates, { actor }, wanted)).toEqual([])
      await expect(ask(byBarcode, { actor }, { code: code ?? '' })).rejects.toMatchObject(notFound)
    }
  })

  it('sees in a register its number and day, on the screen and on paper; who takes part sees the author', async () => {
    const printed = async (actor: Actor) => {
      const { base64 } = await ask(printRegister, { actor }, { journalId })
      const { pdfPages } = await import('@/server/files/formats/pdf-text')
      return (await pdfPages(Buffer.from(base64, 'base64'))).join(' ').replace(/\s+/g, ' ')
    }
    const rowOf = async (actor: Actor) =>
      (await ask(journalRegister, { actor }, { journalId })).rows.find((row) => row.documentId === documentId)
    for (const actor of [reader, office.stranger]) {
      expect(await rowOf(actor)).toMatchObject({ number: regNumber, title: null, applicant: null, correspondent: null })
      expect(await printed(actor)).not.toContain('Полежаева')
    }
    expect(await rowOf(office.clerk)).toMatchObject({ applicant: AUTHOR, access: 'personal' })
    expect(await printed(office.clerk)).toContain('Полежаева')
  })

  it('is not told by a card linked with it, nor by the map of links', async () => {
    const open = await draftOf(office.executor)
    await letIn(open, 'read', office.stranger)
    await inCommand(office.executor, (ctx) => linkDocuments(ctx, { fromId: open, toId: documentId, kind: 'related' }))
    nothingIn(await ask(getDocument, { actor: office.stranger }, { documentId: open }))
    nothingIn(await ask(getLinkGraph, { actor: office.stranger }, { documentId: open }))
  })
})

describe('V-19.27 who takes part', () => {
  it('the registry and the addressee find it by its author in any form of the name', async () => {
    for (const actor of [office.clerk, office.head])
      for (const line of ['Полежаева', 'полежаевой', 'Озёрная'])
        expect(await foundIds(actor, line, { source: 'appeal' })).toContain(documentId)
    const [hit] = (await find(office.head, 'Полежаева', { source: 'appeal' })).hits
    expect(hit).toMatchObject({ kindName: 'Обращение гражданина', correspondent: AUTHOR, access: 'personal' })
  })

  it('the executor reads it from the moment of the instruction; the answer goes to the author and is as closed', async () => {
    await expect(ask(getDocument, { actor: office.executor }, { documentId })).rejects.toMatchObject(notFound)
    const { replyId } = await execute(
      startAssignment,
      { actor: office.head },
      { requestId: documentId, subject: 'Ответ', text: 'Подготовить ответ.', responsibleId: office.executor.personId },
    )
    await expect(ask(getDocument, { actor: office.executor }, { documentId })).resolves.toMatchObject({
      kind: 'appeal',
    })
    const reply = await ask(getDocument, { actor: office.executor }, { documentId: replyId })
    expect(reply).toMatchObject({ access: 'personal', correspondentId: null })
    const { addressees } = OutgoingRequisites.parse(reply.requisites)
    expect(addressees).toMatchObject([{ name: AUTHOR, address: ADDRESS }])
    await expect(ask(getDocument, { actor: reader }, { documentId: replyId })).rejects.toMatchObject(notFound)
    const variant = { documentId: replyId, kind: 'outgoing', title: 'Вариант', access: 'common' as const }
    const content = { type: 'doc', content: [paragraph(AUTHOR)] }
    const kept = await execute(keepVariant, { actor: office.executor }, { ...variant, content })
    const own = await ask(getDocument, { actor: office.executor }, { documentId: kept.documentId })
    expect(own.access).toBe('personal')
    for (const id of [documentId, replyId])
      await expect(ask(assignmentsForDocument, { actor: reader }, { documentId: id })).rejects.toMatchObject(notFound)
  })
})
