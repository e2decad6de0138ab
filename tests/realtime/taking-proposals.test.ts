import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { seenOf, suggestionsOf } from '@/lib/editor/suggestions/list'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { giveAgreement } from '@/server/approval/give-agreement'
import { reviseText } from '@/server/approval/revise-text'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { acceptProposals, currentText, freezeVersion, getVersion } from '@/server/rooms'
import onTextSettled from '@/server/rooms/on-text-settled'
import { sentVersionOf } from '@/server/rooms/store'
import { writtenText } from '@/server/rooms/texts'
import { agree, complete, enrol, look, sentLetter, shown, sign, visa } from '../support/approval'
import { plainBody, plainText } from '../support/room-text'
import { inCommand, isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()
const db = () => here.database.db

const wordsOf = ({ doc }: RoomSession) => (doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText

/** Proposes words at a place of the first paragraph, as the editor does in its mode of suggestions. */
function propose(session: RoomSession, actor: Actor, { at, word }: { at: number; word: string }): void {
  const claim = { id: `s-${word}`, by: actor.personId, name: actor.name, at: 1_780_000_000_000 }
  wordsOf(session).insert(at, word, { inserted: claim })
}

const proposalsOf = async (documentId: string) =>
  suggestionsOf(documentSchema().nodeFromJSON(await writtenText(db(), documentId)))
const seen = async (documentId: string, ...words: string[]) =>
  (await proposalsOf(documentId)).filter(({ added }) => words.includes(added)).map(seenOf)

/** A letter on approval in which the reviewer has proposed two words, seen by the executor. */
async function proposed() {
  const { executor, reviewer, second } = here.office
  const documentId = await sentLetter(db(), here.office)
  const [theirs, mine] = [await here.entered(documentId, reviewer), await here.entered(documentId, executor)]
  await waitFor(() => theirs.state().mustSuggest, 'the reviewer to be let propose')
  propose(theirs, reviewer, { at: 0, word: 'Срочно. ' })
  propose(theirs, reviewer, { at: 8 + 'Сообщаем о '.length, word: 'полной ' })
  await waitFor(isSaved(theirs), 'the proposals to be on disk')
  await waitFor(() => plainText(mine.doc).includes('полной'), 'the executor to see them')
  return { documentId, executor, reviewer, second, theirs, mine }
}

async function revise(actor: Actor, documentId: string, change: { words?: string[]; kept?: Actor[] } = {}) {
  const { current } = await look(here.office.executor, documentId)
  if (!current) throw new Error('not on approval')
  const { words = ['полной '], kept = [] } = change
  return {
    approvalId: current.id,
    versionSha256: current.version.sha256,
    proposals: await seen(documentId, ...words),
    kept: kept.map(({ personId }) => personId),
    by: actor,
  }
}
type Act = Awaited<ReturnType<typeof revise>>
const take = ({ by, ...act }: Act, idempotencyKey?: string) => execute(reviseText, { actor: by, idempotencyKey }, act)

const asked = async (documentId: string, stage: string) =>
  (await look(here.office.executor, documentId)).current?.steps
    .filter((step) => step.stage === stage)
    .map(({ person, state, keptFrom }) => [person.name.split(' ')[0], state, keptFrom])

describe('A-05.06 proposals taken on the way', () => {
  it('A-03.05 A-05.06 the words come into the text for everybody, as the next version in the next cycle; the rest stay proposals', async () => {
    const { documentId, executor, reviewer, second, theirs } = await proposed()
    await agree(documentId, second)
    const act = await revise(executor, documentId)
    const result = await take(act)
    expect(result).toMatchObject({ cycle: 2, version: 2 })
    await waitFor(() => suggestionsIn(theirs) === 1, 'the reviewer to see it taken')
    expect(plainBody(await currentText(db(), documentId))).toBe('Сообщаем о полной готовности объектов.\n')
    expect((await proposalsOf(documentId)).map(({ added }) => added)).toEqual(['Срочно. '])
    const { current, earlier } = await look(reviewer, documentId)
    expect(current).toMatchObject({ cycle: 2, state: 'approval', version: { number: 2 } })
    expect(earlier).toMatchObject([{ cycle: 1, state: 'revised', closedAt: expect.any(String) }])
    expect(await asked(documentId, 'approval')).toEqual([
      ['Крылов', 'open', null],
      ['Юсупов', 'open', null],
    ])
    const version = await getVersion(db(), current?.version.id ?? '')
    expect(plainBody(version?.content ?? { type: 'doc' })).toBe('Сообщаем о полной готовности объектов.\n')
    const feed = await ask(getTimeline, { actor: reviewer }, { documentId })
    expect(feed.items.find(({ name }) => name === 'approval.revised')).toMatchObject({
      data: { count: 1, version: 2, cycle: 2, kept: 0, names: reviewer.name },
    })
  })

  it('A-05.08 a decision about the old version is refused, and who proposed may go on proposing', async () => {
    const { documentId, executor, reviewer, theirs } = await proposed()
    const old = await shown(reviewer, documentId)
    await onTextSettled({ documentId }, { db: db(), now: new Date() })
    await take(await revise(executor, documentId))
    await expect(execute(giveAgreement, { actor: reviewer }, old)).rejects.toMatchObject({ kind: 'conflict' })
    await waitFor(() => suggestionsIn(theirs) === 1, 'the reviewer to see it taken')
    propose(theirs, reviewer, { at: 0, word: 'Лично. ' })
    await waitFor(isSaved(theirs), 'the next proposal to be on disk')
    expect((await proposalsOf(documentId)).map(({ added }) => added)).toEqual(['Лично. ', 'Срочно. '])
    await agree(documentId, reviewer)
    await onTextSettled({ documentId }, { db: db(), now: new Date() })
    const feed = await ask(getTimeline, { actor: executor }, { documentId })
    const told = ['rooms.proposed', 'approval.revised']
    expect(feed.items.flatMap(({ name }) => (told.includes(name) ? [name] : []))).toEqual([...told, 'rooms.proposed'])
  })

  it('A-06.04 agreements the executor names stand, with the version they were given to; visas fall', async () => {
    const { documentId, executor, reviewer, second } = await proposed()
    await agree(documentId, reviewer, second)
    await visa(documentId, second)
    await take(await revise(executor, documentId, { kept: [reviewer, second] }))
    expect(await asked(documentId, 'approval')).toEqual([
      ['Крылов', 'agreed', 1],
      ['Юсупов', 'agreed', 1],
    ])
    expect(await asked(documentId, 'visa')).toEqual([
      ['Крылов', 'open', null],
      ['Юсупов', 'open', null],
    ])
    // Kept once more, the agreement is still of the version it was given to.
    await take(await revise(executor, documentId, { words: ['Срочно. '], kept: [second] }))
    expect(await asked(documentId, 'approval')).toEqual([
      ['Крылов', 'open', null],
      ['Юсупов', 'agreed', 1],
    ])
    await agree(documentId, reviewer)
    await visa(documentId, reviewer, second)
    const signer = await enrol(here.office.head)
    await sign(signer, documentId)
    await complete(here.office.head, documentId, { result: 'signed' })
    expect(plainBody(await writtenText(db(), documentId))).toBe('Срочно. Сообщаем о полной готовности объектов.\n')
  })

  it('A-01.07 a stranger finds nothing, a reviewer is refused, the same press twice is one act', async () => {
    const { documentId, executor, reviewer } = await proposed()
    const act = await revise(executor, documentId)
    await expect(take({ ...act, by: here.office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(take({ ...act, by: reviewer })).rejects.toMatchObject({ code: 'approval.not_executor' })
    const [one, other] = [await take(act, 'taken-once-1'), await take(act, 'taken-once-1')]
    expect(other).toEqual(one)
    await expect(take(act)).rejects.toMatchObject({ code: 'approval.cycle_closed' })
  })

  it('A-05.08 nothing is taken that was not seen, kept that was not given, or changed under a signature', async () => {
    const { documentId, executor, reviewer, second, theirs } = await proposed()
    const act = await revise(executor, documentId)
    const refused = (change: Partial<Act>) => take({ ...act, ...change })
    await expect(refused({ kept: [second.personId] })).rejects.toMatchObject({ code: 'approval.no_agreement' })
    await expect(refused({ versionSha256: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'approval.outdated_version',
    })
    wordsOf(theirs).insert(8 + 'Сообщаем о пол'.length, 'ХХ')
    await waitFor(isSaved(theirs), 'the proposal to grow')
    await expect(refused({})).rejects.toMatchObject({ code: 'rooms.proposals_changed' })
    expect((await look(executor, documentId)).current).toMatchObject({ cycle: 1, state: 'approval' })
    await agree(documentId, reviewer, second)
    await visa(documentId, reviewer, second)
    await sign(await enrol(here.office.head), documentId)
    const late = await revise(executor, documentId, { words: ['Срочно. '] })
    await expect(take(late)).rejects.toMatchObject({ code: 'approval.signature_stands' })
  })
})

describe('A-06.04 edits on their way while the text is sent anew', () => {
  /** Sends the text anew, and lets somebody type between the freezing and the commit. */
  async function sendAnew(documentId: string, executor: Actor, meanwhile: () => Promise<void>): Promise<void> {
    const proposals = await seen(documentId, 'полной ')
    await inCommand(executor, async (ctx) => {
      await acceptProposals(ctx, documentId, proposals)
      await freezeVersion(ctx, documentId, { proposals: 'stay' })
      await meanwhile()
    })
  }
  const sentText = async (documentId: string) =>
    plainBody((await getVersion(db(), (await sentVersionOf(db(), documentId)) ?? ''))?.content ?? { type: 'doc' })

  it('A-06.04 a proposal beside the words taken is kept', async () => {
    const { documentId, executor, reviewer, theirs, mine } = await proposed()
    await sendAnew(documentId, executor, async () => {
      propose(theirs, reviewer, { at: 0, word: 'Лично. ' })
      await waitFor(() => plainText(mine.doc).includes('Лично.'), 'the proposal to pass through the room')
    })
    await waitFor(isSaved(theirs), 'the proposal to be on disk')
    expect((await proposalsOf(documentId)).map(({ added }) => added)).toEqual(['Лично. ', 'Срочно. '])
    expect(plainBody(await currentText(db(), documentId))).toBe(await sentText(documentId))
  })

  it('A-06.04 a letter put into words that are being taken does not slip into the version', async () => {
    const { documentId, executor, theirs, mine } = await proposed()
    await sendAnew(documentId, executor, async () => {
      wordsOf(theirs).insert(8 + 'Сообщаем о пол'.length, 'ХХ')
      await waitFor(() => plainText(mine.doc).includes('полХХной'), 'the letters to pass through the room')
    })
    await waitFor(() => theirs.state().save === 'refused', 'the letters to be refused')
    expect(plainBody(await currentText(db(), documentId))).toBe(await sentText(documentId))
    expect(await sentText(documentId)).toBe('Сообщаем о полной готовности объектов.\n')
  })
})

const suggestionsIn = ({ doc }: RoomSession): number =>
  wordsIn(doc).filter(({ attributes }) => attributes?.inserted).length
const wordsIn = (doc: Y.Doc) =>
  ((doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as Y.XmlText).toDelta() as {
    attributes?: { inserted?: unknown }
  }[]
