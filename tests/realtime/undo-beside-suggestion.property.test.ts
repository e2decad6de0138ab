import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { OwnUndo } from '@/components/editor/own-undo'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()
const RUNS = Number(process.env.UNDO_RUNS ?? 25)

const ACTS = ['suggest', 'suggest', 'write', 'propose deletion', 'accept', 'reject', 'split', 'delete', 'undo'] as const
type Act = { who: 'anna' | 'boris'; what: (typeof ACTS)[number]; where: number; at: number; length: number; id: number }
const anAct: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom('anna', 'boris', 'boris'),
  what: fc.constantFrom(...ACTS),
  where: fc.nat(3),
  at: fc.nat(40),
  length: fc.integer({ min: 1, max: 6 }),
  id: fc.nat(2),
})
type Run = { insert: string; attributes?: Record<string, unknown> }

const bodyOf = ({ doc }: RoomSession) => doc.getXmlFragment('body')
const paragraphs = (room: RoomSession) =>
  (bodyOf(room).toArray() as Y.XmlElement[]).map((one) => one.get(0)).filter((text) => text instanceof Y.XmlText)
const shown = (room: RoomSession) => JSON.stringify(paragraphs(room).map((text) => text.toDelta()))

function firstSuggestion(text: Y.XmlText): { from: number; length: number; inserted: boolean } | null {
  let from = 0
  for (const { insert, attributes = {} } of text.toDelta() as Run[]) {
    if (attributes.inserted || attributes.deleted)
      return { from, length: insert.length, inserted: !!attributes.inserted }
    from += insert.length
  }
  return null
}

/** As the editor does it: what stands behind the place is taken out and written anew in a paragraph of its own. */
function split(body: Y.XmlFragment, text: Y.XmlText, at: number): void {
  let from = 0
  const tail = (text.toDelta() as Run[]).flatMap(({ insert, attributes }) => {
    const rest = insert.slice(Math.max(0, at - from))
    from += insert.length
    return from > at && rest ? [{ insert: rest, attributes }] : []
  })
  const [paragraph, words] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
  words.applyDelta(tail)
  paragraph.insert(0, [words])
  if (text.length > at) text.delete(at, text.length - at)
  body.insert(body.toArray().indexOf(text.parent as Y.XmlElement) + 1, [paragraph])
}

function perform({ what, where, at, length }: Act, room: RoomSession, mark: object): void {
  const all = paragraphs(room)
  const text = all[where % all.length]
  if (!text) return
  const from = at % (text.length + 1)
  const count = Math.min(length, text.length - from)
  const suggestion = firstSuggestion(text)
  if (what === 'suggest') text.insert(from, 'абвгде'.slice(0, length), { inserted: mark, deleted: null })
  if (what === 'write') text.insert(from, 'клмноп'.slice(0, length), { inserted: null, deleted: null })
  if (what === 'propose deletion' && count) text.format(from, count, { deleted: mark })
  if (what === 'split') split(bodyOf(room), text, from)
  if (what === 'delete' && count) text.delete(from, count)
  if (!suggestion || (what !== 'accept' && what !== 'reject')) return
  if ((what === 'accept') === suggestion.inserted)
    text.format(suggestion.from, suggestion.length, { [suggestion.inserted ? 'inserted' : 'deleted']: null })
  else text.delete(suggestion.from, suggestion.length)
}

describe('A-03.04 an honest undo among a colleague’s suggestions', () => {
  it('whatever two people wrote, suggested, decided and took apart, every step is taken back without being refused', async () => {
    const { executor, colleague } = here.office
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 3, maxLength: 14 }), async (acts) => {
        const documentId = await here.letter()
        const people = { anna: executor.personId, boris: colleague.personId }
        const rooms = {
          anna: await here.entered(documentId, executor),
          boris: await here.entered(documentId, colleague),
        }
        const undo = new OwnUndo(bodyOf(rooms.boris), colleague.personId)
        undo.captureTimeout = 0
        undo.addTrackedOrigin('boris')
        const both = Object.values(rooms)
        const settled = async () => {
          const closed = () => both.some((room) => room.state().closed !== null)
          await waitFor(() => closed() || both.every((room) => isSaved(room)()), 'both to be on the disk')
          expect(closed()).toBe(false)
          await waitFor(() => shown(rooms.anna) === shown(rooms.boris), 'both to see one text')
        }
        for (const act of acts) {
          const mark = { id: `${documentId}-${act.who}-${act.id}`, by: people[act.who], name: 'Кто-то', at: 1 }
          if (act.what !== 'undo') rooms[act.who].doc.transact(() => perform(act, rooms[act.who], mark), act.who)
          else if (act.who === 'boris') undo.undo()
          await settled()
        }
        while (undo.undo()) await settled()
        while (undo.redo()) await settled()
        here.leaveAll()
      }),
      { numRuns: RUNS },
    )
  }, 120_000)
})
