import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '@/tests/factories/letters'
import { type Act, anyAct, anyText, edit, type Where } from '@/tests/factories/texts'
import { documentSchema } from '../schema'
import { decide, decideAll, decideBy, decideOne, type Verdict } from './decide'
import { suggestionsOf } from './list'
import { decided } from './prove'
import { asSuggestion } from './suggest'
import { hasSuggestion } from './suggestion'

/** Places where words stand and are not struck out. */
function places(doc: Node): number[] {
  const found: number[] = []
  const gone = (node: Node) => Boolean(node.attrs.blockDeleted)
  doc.descendants((node, pos) => {
    if (gone(node)) return false
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) found.push(pos + 1 + at)
    return true
  })
  return found
}

let clock = 0
function suggest(doc: Node, one: Act, where: Where): Node | null {
  const state = EditorState.create({ doc })
  clock += 1
  const who = { by: one.who, name: one.who, id: `s${clock}`, at: clock }
  const made = edit(state.tr, one, where)
  // A joined block that already looks so itself: the editor has nothing to ask for, though the paragraph before may look otherwise.
  if (!made.docChanged && doc.resolve(where.from).parent.attrs.blockJoined) return null
  return asSuggestion(state, made, who)?.doc ?? null
}

const accepting = (doc: Node): Transform => decide(new Transform(doc), decideAll('accept'))
const clean = (doc: Node): boolean => {
  let found = false
  doc.descendants((node) => {
    found ||= hasSuggestion(node)
  })
  return !found
}

/** Makes the edits in suggestion mode and, beside it, plainly; the places are those of the text with suggestions. */
function play(base: Node, acts: Act[]): { suggested: Node; plain: Node; refused: number } {
  let [suggested, plain, refused] = [base, base, 0]
  for (const one of acts) {
    const all = places(suggested)
    if (all.length === 0) continue
    const pick = (part: number) => all[Math.floor(part * all.length)] as number
    const [from, to] = [pick(one.at), pick(one.to)].sort((a, b) => a - b) as [number, number]
    const toPlain = accepting(suggested).mapping
    const after = suggest(suggested, one, { from, to })
    if (!after) {
      refused++
      continue
    }
    suggested = after
    plain = edit(EditorState.create({ doc: plain }).tr, one, { from: toPlain.map(from), to: toPlain.map(to) }).doc
  }
  return { suggested, plain, refused }
}

const runs = { numRuns: 100 }

describe('suggestions of two people over any text', () => {
  it('rejected, give back the very text they were made on', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyAct, { minLength: 1, maxLength: 12 }), (base, acts) => {
        const { suggested } = play(base, acts)
        suggested.check()
        const after = decided(suggested, 'reject')
        expect(after.toJSON()).toEqual(base.toJSON())
      }),
      runs,
    )
  }, 60_000)

  it('accepted, are the same edits made plainly', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyAct, { minLength: 1, maxLength: 12 }), (base, acts) => {
        const { suggested, plain } = play(base, acts)
        expect(decided(suggested, 'accept').toJSON()).toEqual(plain.toJSON())
      }),
      runs,
    )
  }, 60_000)

  it('decided one by one, in any order and either way, leave a sound text and nothing open', () => {
    const verdicts = fc.array(fc.tuple(fc.nat(), fc.constantFrom('accept' as const, 'reject' as const)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(anyText, fc.array(anyAct, { minLength: 1, maxLength: 10 }), verdicts, (base, acts, order) => {
        let { suggested: doc } = play(base, acts)
        for (const [pick, verdict] of order) {
          const open = suggestionsOf(doc)
          const one = open[pick % Math.max(1, open.length)]
          if (one) doc = decide(new Transform(doc), decideOne(one.id, verdict)).doc
          doc.check()
        }
        expect(clean(decided(doc, 'accept'))).toBe(true)
      }),
      runs,
    )
  }, 60_000)

  it('A-03.05 of words, however they overlap, end the same whichever author is decided first', () => {
    const verdict = fc.constantFrom<Verdict>('accept', 'reject')
    const letters = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), minLength: 3, maxLength: 12 })
    const words = anyAct.map((one) => (one.kind === 'type' ? one : { ...one, kind: 'delete' }))
    const acts = fc.array(words, { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(letters, acts, fc.tuple(verdict, verdict), (text, edits, [ofAnna, ofBoris]) => {
        const base = documentSchema().nodeFromJSON(bodyOf(text))
        const { suggested } = play(base, edits)
        const by = (doc: Node, person: string, how: Verdict) => decide(new Transform(doc), decideBy(person, how)).doc
        const first = by(by(suggested, 'anna', ofAnna), 'boris', ofBoris)
        const second = by(by(suggested, 'boris', ofBoris), 'anna', ofAnna)
        expect(clean(first)).toBe(true)
        expect(second.toJSON()).toEqual(first.toJSON())
      }),
      runs,
    )
  }, 60_000)
})
