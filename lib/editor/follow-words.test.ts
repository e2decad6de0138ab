import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedRange } from './changed-range'
import { followWords } from './follow-words'
import { documentSchema } from './schema'

type Block = string | { heading: string }

const textOf = (...blocks: Block[]) =>
  documentSchema().nodeFromJSON({
    type: 'doc',
    content: blocks.map((block) => {
      const words = typeof block === 'string' ? block : block.heading
      const content = words ? [{ type: 'text', text: words }] : []
      return typeof block === 'string'
        ? { type: 'paragraph', content }
        : { type: 'heading', attrs: { level: 1 }, content }
    }),
  })

/** A text with «|» where the caret is, and the place of it. */
function placed(blocks: Block[]) {
  const doc = textOf(...blocks)
  let at = -1
  doc.descendants((node, pos) => {
    const index = node.text?.indexOf('|') ?? -1
    if (index >= 0) at = pos + index
  })
  const bare = (text: string) => text.replace('|', '')
  const without = blocks.map((block) => (typeof block === 'string' ? bare(block) : { heading: bare(block.heading) }))
  return { doc: textOf(...without), at }
}

type Case = [what: string, stood: Block[], belongs: Block[], put: number]

it.each<Case>([
  ['a paragraph is split before it', ['О мостах и о сро|ках'], ['О мостах', ' и о сро|ках'], 9],
  [
    'its paragraph is joined to the one before',
    ['О мостах', ' и о сро|ках', 'Конец'],
    ['О мостах и о сро|ках', 'Конец'],
    22,
  ],
  ['it stands at the beginning of a joined paragraph', ['О мостах', '|Конец', 'А'], ['О мостах|Конец', 'А'], 16],
  ['its paragraph becomes a heading', ['Начало', 'О мо|стах', 'А'], ['Начало', { heading: 'О мо|стах' }, 'А'], 7],
  [
    'it stands in an empty paragraph that becomes a heading',
    ['Начало', '|', 'А'],
    ['Начало', { heading: '|' }, 'А'],
    7,
  ],
  ['words are replaced on both sides of it', ['Мост через ре|ку. Мост'], ['Тоннель через ре|ку. Тоннель'], 1],
  ['a paragraph is split and written in', ['О мостах и о сро|ках'], ['О мостах!', ' и о сро|ках'], 10],
])('A-03.04 the caret goes with its words when %s', (_what, stood, belongs, put) => {
  const [before, after] = [placed(stood), placed(belongs)]
  const change = { before: before.doc, after: after.doc, mapping: changedRange(before.doc, after.doc) }
  expect(followWords(change, before.at, put)).toBe(after.at)
})

it.each<Case>([
  ['letters are written before it', ['Да|ль'], ['Уда|ль'], 4],
  ['repeated letters leave it open which one is new', ['а|аб'], ['аа|аб'], 3],
  ['two colleagues write on both sides of it', ['аб|вг'], ['Xаб|Yвг'], 4],
  ['what is around it is struck out', ['О мо|стах', 'Конец'], ['|', 'Конец'], 1],
  ['another paragraph is split', ['О мо|стах', 'Ко нец'], ['О мо|стах', 'Ко', ' нец'], 5],
])('A-03.04 y-tiptap is left to know better when %s', (_what, stood, belongs, put) => {
  const [before, after] = [placed(stood), placed(belongs)]
  const change = { before: before.doc, after: after.doc, mapping: changedRange(before.doc, after.doc) }
  expect(followWords(change, before.at, put)).toBeNull()
})

it('A-03.04 never puts a caret outside the words of a text, whatever becomes of it', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('н', 'а', ' '), maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(lines, lines, fc.nat(), fc.nat(), (old, fresh, from, to) => {
      const [before, after] = [textOf(...old), textOf(...fresh)]
      const [at, put] = [from % (before.content.size + 1), to % (after.content.size + 1)]
      const place = followWords({ before, after, mapping: changedRange(before, after) }, at, put)
      return place === null || after.resolve(place).parent.inlineContent
    }),
    { examples: [[[''], [''], 0, 4]] },
  )
})
