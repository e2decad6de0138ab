import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SuggestionAuthors } from './suggestion-authors'
import { takeUpdate } from './take-update'

const ANNA = 'anna'
const BORIS = 'boris'
const mark = (id: string, by: string) => ({ inserted: { id, by, name: by, at: 1 } })

type Run = { insert: string; attributes?: Record<string, unknown> }
const bodyOf = (doc: Y.Doc) => doc.getXmlFragment('body')
const textAt = (doc: Y.Doc, at: number) =>
  (bodyOf(doc).get(at % bodyOf(doc).length) as Y.XmlElement).get(0) as Y.XmlText

function addParagraph(doc: Y.Doc, at: number, runs: Run[]): void {
  const paragraph = new Y.XmlElement('paragraph')
  bodyOf(doc).insert(at, [paragraph])
  const text = new Y.XmlText()
  paragraph.insert(0, [text])
  text.applyDelta(runs)
}

/** A server with one text and the two people who write it, each told of the other at once. */
function room() {
  const server = new Y.Doc()
  const authors = new SuggestionAuthors(server)
  const editors = new Map([ANNA, BORIS].map((person) => [person, new Y.Doc()]))
  const refused: string[] = []
  for (const [person, doc] of editors) {
    doc.on('update', (payload: Uint8Array, origin: unknown) => {
      if (origin === 'server') return
      const admits = (decoded: ReturnType<typeof Y.decodeUpdate>) => authors.admits(payload, decoded, person)
      const { outcome } = takeUpdate(server, payload, { origin: { personId: person }, mayWrite: true, admits })
      if (outcome !== 'taken') refused.push(person)
      for (const other of editors.values()) if (other !== doc) Y.applyUpdate(other, payload, 'server')
    })
  }
  return { server, anna: editors.get(ANNA) as Y.Doc, boris: editors.get(BORIS) as Y.Doc, refused }
}

type Act = { kind: 'suggest' | 'write' | 'delete' | 'split' | 'join' | 'undo'; at: number; from: number; count: number }

/**
 * What is put in is not undone here: Yjs may have made the end of it the end of a colleague's suggestion beside it, which
 * would then reach over the words that follow. That is refused, whoever did it.
 */
const undoable = ({ kind }: Act): boolean => kind === 'delete' || kind === 'split' || kind === 'join'

/** An honest editor does what y-tiptap does for it: what is split or joined is written anew with its marks. */
function act(doc: Y.Doc, undo: Y.UndoManager, step: Act, person: string): void {
  if (step.kind === 'undo') return void undo.undo()
  undo.stopCapturing()
  doc.transact(() => edit(doc, step, person), undoable(step) ? person : null)
}

function edit(doc: Y.Doc, { kind, at, from, count }: Act, person: string): void {
  const text = textAt(doc, at)
  const place = from % (text.length + 1)
  const rest = text.length - place
  const index = at % bodyOf(doc).length
  if (kind === 'suggest')
    text.insert(place, 'предлагаю'.slice(0, 1 + (count % 9)), mark(`${person}-${count % 3}`, person))
  if (kind === 'write') text.insert(place, 'просто', { inserted: null, deleted: null })
  if (kind === 'delete' && rest) text.delete(place, Math.min(rest, 1 + (count % 5)))
  if (kind === 'split') {
    const tail = runsFrom(text.toDelta() as Run[], place)
    if (rest) text.delete(place, rest)
    addParagraph(doc, index + 1, tail)
  }
  if (kind === 'join' && index + 1 < bodyOf(doc).length) {
    const next = textAt(doc, index + 1).toDelta() as Run[]
    bodyOf(doc).delete(index + 1, 1)
    text.applyDelta([{ retain: text.length }, ...next])
  }
}

function runsFrom(runs: Run[], from: number): Run[] {
  let passed = 0
  return runs.flatMap(({ insert, attributes }) => {
    const begins = passed
    passed += insert.length
    const cut = insert.slice(Math.max(0, from - begins))
    return passed > from && cut ? [{ insert: cut, attributes }] : []
  })
}

const acts = fc.record({
  kind: fc.constantFrom<Act['kind']>('suggest', 'suggest', 'write', 'delete', 'split', 'join', 'undo'),
  at: fc.nat(5),
  from: fc.nat(40),
  count: fc.nat(30),
})

describe('SuggestionAuthors', () => {
  it('A-03.04 lets honest colleagues do anything around each other’s suggestions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), acts), { maxLength: 40 }), (steps) => {
        const { anna, boris, refused } = room()
        addParagraph(anna, 0, [{ insert: 'Начало письма' }])
        const undo = new Map([
          [anna, new Y.UndoManager(bodyOf(anna), { trackedOrigins: new Set([ANNA]) })],
          [boris, new Y.UndoManager(bodyOf(boris), { trackedOrigins: new Set([BORIS]) })],
        ])
        for (const [first, step] of steps) {
          const doc = first ? anna : boris
          act(doc, undo.get(doc) as Y.UndoManager, step, first ? ANNA : BORIS)
          expect(refused).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('A-03.04 knows what a text said before it was opened here', () => {
    const kept = new Y.Doc()
    addParagraph(kept, 0, [{ insert: 'Правка', attributes: mark('one', ANNA) }, { insert: ' и текст' }])
    const { server, boris, refused } = room()
    for (const doc of [server, boris]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept), 'server')
    const undo = new Y.UndoManager(bodyOf(boris), { trackedOrigins: new Set([BORIS]) })
    act(boris, undo, { kind: 'split', at: 0, from: 3, count: 0 }, BORIS)
    act(boris, undo, { kind: 'join', at: 0, from: 0, count: 0 }, BORIS)
    expect(refused).toEqual([])
    textAt(boris, 0).insert(3, 'не ')
    expect(refused).toEqual([BORIS])
  })

  it.each(['отказываю', 'авП', 'Правка и ещё'])(
    'A-03.05 never lets a suggestion say «%s» that its author did not',
    (words) => {
      const { anna, boris, refused } = room()
      addParagraph(anna, 0, [{ insert: 'Правка', attributes: mark('one', ANNA) }])
      addParagraph(boris, 1, [{ insert: words, attributes: mark('one', ANNA) }])
      expect(refused).toEqual([BORIS])
    },
  )
})
