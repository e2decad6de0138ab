import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { updateYFragment } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Act, anyAct, anyText, edit } from '@/tests/factories/texts'
import { BODY_FIELD, type BodyNode, canonicalBody } from '../content'
import { documentSchema } from '../schema'
import { bodyOf, updateFromBody } from '../yjs'
import { decided } from './prove'
import { asSuggestion } from './suggest'

const textIn = (doc: Y.Doc): Node => documentSchema().nodeFromJSON(bodyOf(doc))
const bytes = (doc: Node): string => canonicalBody(doc.toJSON() as BodyNode)

let clock = 0

/** What a person's editor does: the edit as a suggestion, written into their copy of the live text. */
function suggestIn(copy: Y.Doc, act: Act, by: string): void {
  const doc = textIn(copy)
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) places.push(pos + 1 + at)
  })
  const pick = (part: number) => places[Math.floor(part * places.length)] ?? 1
  const [from, to] = [pick(act.at), pick(act.to)].sort((a, b) => a - b) as [number, number]
  const within = doc.resolve(from).end() < to ? { from, to: doc.resolve(from).end() } : { from, to }
  const state = EditorState.create({ doc })
  clock += 1
  const after = asSuggestion(state, edit(state.tr, act, within), { id: `${by}${clock}`, by, name: by, at: clock })?.doc
  const body = copy.getXmlFragment(BODY_FIELD)
  if (after) copy.transact(() => updateYFragment(copy, body, after, { mapping: new Map(), isOMark: new Map() }))
}

function copyOf(update: Uint8Array): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, update)
  return copy
}

/** Splitting one paragraph twice at once doubles its end in Yjs itself, suggestions or not, so here nobody splits. */
const words = anyAct.filter(({ kind }) => ['type', 'delete', 'bold', 'align'].includes(kind))
const acts = fc.array(words, { maxLength: 4 })

describe('suggestions in a live text', () => {
  it('survive Yjs, and two people who suggest at once see one text whose base is untouched', () => {
    fc.assert(
      fc.property(anyText, acts, acts, (base, annas, borises) => {
        const start = updateFromBody(base.toJSON() as BodyNode)
        const [anna, boris] = [copyOf(start), copyOf(start)]
        for (const act of annas) suggestIn(anna, act, 'anna')
        for (const act of borises) suggestIn(boris, act, 'boris')
        const [fromAnna, fromBoris] = [Y.encodeStateAsUpdate(anna), Y.encodeStateAsUpdate(boris)]
        Y.applyUpdate(anna, fromBoris)
        Y.applyUpdate(boris, fromAnna)
        expect(bytes(textIn(anna))).toBe(bytes(textIn(boris)))
        expect(bytes(decided(textIn(anna), 'reject'))).toBe(bytes(base))
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
