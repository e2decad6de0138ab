import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { ownMark } from '@/lib/editor/suggestions/suggestion'

export type Unit = { back: boolean; word: boolean }

const LETTERS = new Intl.Segmenter('ru')
const LAST_WORD = /(?:[\p{L}\p{N}]+|[^\p{L}\p{N}\s]+)?\s*$/u
const FIRST_WORD = /^\s*(?:[\p{L}\p{N}]+|[^\p{L}\p{N}\s]+)?/u

/** What one press of Backspace or Delete takes inside a paragraph, past what the person has struck out already; else null. */
export function eraseUnit(state: EditorState, { back, word }: Unit, by: string): { from: number; to: number } | null {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock) return null
  const all = standing($from.parent, $from.start(), by)
  const near = all.filter(({ pos }) => (back ? pos < $from.pos : pos >= $from.pos))
  const text = near.map(({ char }) => char).join('')
  const size = word ? wordAt(text, back) : letterAt(text, back)
  const taken = back ? near.slice(near.length - size) : near.slice(0, size)
  const [first, last] = [taken[0], taken.at(-1)]
  return first && last ? { from: first.pos, to: last.pos + 1 } : null
}

type Place = { char: string; pos: number }

/** The characters of a paragraph with their places, without those this person has proposed to delete. */
function standing(parent: Node, start: number, by: string): Place[] {
  const places: Place[] = []
  parent.forEach((node, offset) => {
    if (ownMark(node, 'deleted', by)) return
    const text = node.isText ? (node.text ?? '') : '\ufffc'
    for (let at = 0; at < text.length; at++) places.push({ char: text.charAt(at), pos: start + offset + at })
  })
  return places
}

const letterAt = (text: string, back: boolean): number => {
  const letters = [...LETTERS.segment(text)]
  return (back ? letters.at(-1) : letters[0])?.segment.length ?? 0
}

const wordAt = (text: string, back: boolean): number => (back ? LAST_WORD : FIRST_WORD).exec(text)?.[0].length ?? 0
