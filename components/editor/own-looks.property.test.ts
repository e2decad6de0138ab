import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { OwnUndo } from './own-undo'

const RUNS = Number(process.env.UNDO_RUNS ?? 300)
const OURS = 'абвгдежзик'
const PLAIN = { bold: null, italic: null }

const ACTS = ['dress', 'dress', 'undress', 'write', 'write on', 'split', 'join', 'take out', 'undo', 'redo'] as const
type Act = { what: (typeof ACTS)[number]; where: number; at: number; length: number; mark: 'bold' | 'italic' }
const anAct: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(...ACTS),
  where: fc.nat(2),
  at: fc.nat(30),
  length: fc.integer({ min: 1, max: 6 }),
  mark: fc.constantFrom('bold', 'italic'),
})
type Run = { insert: string; attributes?: Record<string, unknown> }

/** One letter, in which Anna writes, and Boris makes words bold, on two computers. */
class Office {
  private readonly docs = { anna: new Y.Doc(), boris: new Y.Doc() }
  readonly undo: OwnUndo
  private written = 0

  constructor() {
    const { anna, boris } = this.docs
    anna.getXmlFragment('body').insert(0, [paragraph([{ insert: OURS }])])
    this.meet()
    this.undo = new OwnUndo(boris.getXmlFragment('body'), 'boris')
    this.undo.addTrackedOrigin('boris')
  }

  paragraphs = (who: 'anna' | 'boris') =>
    (this.docs[who].getXmlFragment('body').toArray() as Y.XmlElement[]).map((one) => one.get(0) as Y.XmlText)

  /** What each letter wears; none is there twice. */
  looks = (who: 'anna' | 'boris'): Map<string, string> =>
    new Map(
      this.paragraphs(who)
        .flatMap((words) => words.toDelta() as Run[])
        .flatMap(({ insert, attributes = {} }) =>
          [...insert].map((letter): [string, string] => [letter, Object.keys(attributes).sort().join(' ')]),
        ),
    )

  perform(act: Act): void {
    if (act.what === 'undo') this.undo.undo()
    else if (act.what === 'redo') this.undo.redo()
    else {
      const who = act.what === 'dress' || act.what === 'undress' ? 'boris' : 'anna'
      this.docs[who].transact(() => this.edit(act, who), who)
    }
    this.meet()
  }

  private edit({ what, where, at, length, mark }: Act, who: 'anna' | 'boris'): void {
    const all = this.paragraphs(who)
    const index = where % all.length
    const [words, next] = [all[index] as Y.XmlText, all[index + 1]]
    const place = at % (words.length + 1)
    const count = Math.min(length, words.length - place)
    if (count && what === 'dress') words.format(place, count, { [mark]: {} })
    if (count && what === 'undress') words.format(place, count, { [mark]: null })
    if (what === 'write') words.insert(place, this.letter('A') + this.letter('A'), PLAIN)
    if (what === 'write on') words.insert(place, this.letter('ა'))
    if (count && what === 'take out') words.delete(place, count)
    if (what === 'split') this.split(words, place, index)
    if (what === 'join' && next) {
      append(words, next.toDelta() as Run[])
      this.docs[who].getXmlFragment('body').delete(index + 1, 1)
    }
  }

  /** As the editor does it: what stands behind the place is taken out and written anew in a paragraph of its own. */
  private split(words: Y.XmlText, place: number, index: number): void {
    let from = 0
    const tail = (words.toDelta() as Run[]).flatMap(({ insert, attributes }) => {
      const rest = insert.slice(Math.max(0, place - from))
      from += insert.length
      return from > place && rest ? [{ insert: rest, attributes }] : []
    })
    if (words.length > place) words.delete(place, words.length - place)
    this.docs.anna.getXmlFragment('body').insert(index + 1, [paragraph(tail)])
  }

  private letter = (first: string) => String.fromCharCode(first.charCodeAt(0) + this.written++)

  private meet(): void {
    const { anna, boris } = this.docs
    Y.applyUpdate(boris, Y.encodeStateAsUpdate(anna, Y.encodeStateVector(boris)), 'line')
    Y.applyUpdate(anna, Y.encodeStateAsUpdate(boris, Y.encodeStateVector(anna)), 'line')
  }
}

function paragraph(runs: Run[]): Y.XmlElement {
  const [made, words] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
  words.applyDelta(runs)
  made.insert(0, [words])
  return made
}

/** Each run looks as it did, whatever it is put behind. */
function append(words: Y.XmlText, runs: Run[]): void {
  for (const { insert, attributes } of runs) words.insert(words.length, insert, { ...PLAIN, ...attributes })
}

describe('A-03.04 undo of what one made bold or italic', () => {
  it('brings back the look of every letter, whatever a colleague wrote, parted or took out among them', () => {
    fc.assert(
      fc.property(fc.array(anAct, { minLength: 2, maxLength: 12 }), fc.boolean(), (acts, hasty) => {
        const office = new Office()
        const { undo } = office
        undo.captureTimeout = hasty ? Number.MAX_SAFE_INTEGER : 0
        for (const act of acts) office.perform(act)
        const dressed = office.looks('boris')
        let steps = 0
        while (undo.undo()) steps += 1
        // What the colleague wrote on in the look it stood in is theirs, unless it still touches what the step dressed.
        expect([...office.looks('boris')].filter(([letter, worn]) => worn && letter < 'ა')).toEqual([])
        for (; steps > 0; steps--) undo.redo()
        expect(office.looks('boris')).toEqual(dressed)
      }),
      { numRuns: RUNS },
    )
  })
})
