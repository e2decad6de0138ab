// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, paragraph, row, type Writer } from '@/tests/support/two-writers'

const LINES = ['Первый абзац отчета.', 'Второй абзац отчета.', 'Третий.']

describe('A-03.04 words written before a colleague’s edit was known are not lost by it', () => {
  it('the paragraph is joined to the one before it', () => {
    const { anna, boris, meet } = apart(...LINES)
    boris.at('Второй абзац', 'after').insertContent(' совсем новый')
    anna.at('Второй').joinBackward()
    expect(meet()).toEqual(['Первый абзац отчета.Второй абзац совсем новый отчета.', 'Третий.'])
  })

  it('the paragraph becomes a heading, and the heading a paragraph', () => {
    const { anna, boris, meet } = apart(...LINES)
    boris.at('Второй абзац', 'after').insertContent(' новый')
    anna.at('Второй').setHeading({ level: 1 })
    expect(meet()).toEqual(['Первый абзац отчета.', 'Второй абзац новый отчета.', 'Третий.'])
    boris.at('новый', 'after').insertContent(' и второй')
    anna.at('Второй').setParagraph()
    expect(meet()).toEqual(['Первый абзац отчета.', 'Второй абзац новый и второй отчета.', 'Третий.'])
  })

  it('the cell is merged with the one beside it', () => {
    const { anna, boris, meet } = apart({ type: 'table', content: [row('Один', 'Два')] }, paragraph('Третий.'))
    boris.at('Два', 'after').insertContent(' с половиной')
    anna.editor.commands.setCellSelection({ anchorCell: 2, headCell: 10 })
    expect(anna.editor.commands.mergeCells()).toBe(true)
    expect(meet()).toEqual(['Один', 'Два с половиной', 'Третий.'])
  })

  it.each([
    ['before the words', 'Второй', ['Второй', ' абзац совсем новый отчета.']],
    ['behind them', 'отчета', ['Второй абзац совсем новый отчета', '.']],
    ['in front of the paragraph', '', ['', 'Второй абзац совсем новый отчета.']],
  ])('the paragraph is split %s', (_, words, halves) => {
    const { anna, boris, meet } = apart('Второй абзац отчета.', 'Третий.')
    boris.at('абзац', 'after').insertContent(' совсем новый')
    if (words) anna.at(words, 'after').splitBlock()
    else anna.at('Второй').splitBlock()
    expect(meet()).toEqual([...halves, 'Третий.'])
  })

  it('the paragraph is split before words that are written at its end', () => {
    const { anna, boris, meet } = apart(...LINES)
    boris.at('Второй абзац отчета.', 'after').insertContent(' Дописано.')
    anna.at('Второй', 'after').splitBlock()
    expect(meet()).toEqual(['Первый абзац отчета.', 'Второй', ' абзац отчета. Дописано.', 'Третий.'])
  })

  it('words in two places of it, bold ones too, keep their places and their style', () => {
    const { anna, boris, meet } = apart('Первый.', 'Второй абзац отчета.', 'Третий.')
    boris.at('Второй', 'after').insertContent('<strong> жирный</strong>')
    boris.at(' абзац отчета.', 'after').insertContent(' Конец.')
    anna.at('Второй').setHeading({ level: 2 })
    expect(meet()).toEqual(['Первый.', 'Второй жирный абзац отчета. Конец.', 'Третий.'])
    expect(anna.editor.getHTML()).toContain('Второй <strong>жирный</strong> абзац отчета. Конец.')
  })

  it('both write in the paragraph while one of them joins it', () => {
    const { anna, boris, meet } = apart(...LINES)
    boris.at('Второй абзац', 'after').insertContent(' новый')
    anna.at('Второй', 'after').insertContent(' же')
    anna.at('Второй').joinBackward()
    expect(meet()).toEqual(['Первый абзац отчета.Второй же абзац новый отчета.', 'Третий.'])
  })
})

it.each<[string, (anna: Writer) => unknown, string]>([
  ['joined', (anna) => anna.at('Второй').joinBackward(), 'Первый.Второй абзац новый и ясный отчета.'],
  ['made a heading', (anna) => anna.at('Второй').setHeading({ level: 1 }), 'Второй абзац новый и ясный отчета.'],
  ['split', (anna) => anna.at('Второй', 'after').splitBlock(), ' абзац новый и ясный отчета.'],
  ['split behind', (anna) => anna.at('отчета').splitBlock(), 'Второй абзац новый и ясный '],
])('A-03.04 the caret goes with the words when the paragraph is %s, and writes on behind them', (_, move, line) => {
  const { anna, boris, meet } = apart('Первый.', 'Второй абзац отчета.', 'Третий.')
  boris.at('Второй абзац', 'after').insertContent(' новый')
  move(anna)
  meet()
  boris.editor.commands.insertContent(' и ясный')
  expect(meet()).toContain(line)
})

describe('A-03.04 of a paragraph a colleague deletes', () => {
  it('what was written into it when it was empty comes back as a paragraph', () => {
    const { anna, boris, meet } = apart('Первый.', '', 'Третий.')
    boris.editor.commands.setTextSelection(10)
    boris.editor.commands.insertContent('Написано')
    anna.at('Третий').joinBackward()
    expect(meet()).toEqual(['Первый.', 'Написано', 'Третий.'])
  })

  it('more than a word comes back, a correction goes with what it corrected', () => {
    for (const [written, left] of [
      [' И ещё одно', ['Первый.', ' И ещё одно', 'Третий.']],
      ['ё', ['Первый.', 'Третий.']],
    ] as const) {
      const { anna, boris, meet } = apart('Первый.', 'Второй абзац отчета.', 'Третий.')
      boris.at('отчета.', 'after').insertContent(written)
      anna.editor.commands.deleteRange({ from: 9, to: 31 })
      expect(meet()).toEqual(left)
    }
  })

  it('words the colleague knew go with it', () => {
    const { anna, boris, meet } = apart('Первый.', 'Второй абзац отчета.', 'Третий.')
    boris.at('отчета.', 'after').insertContent(' Дописано позже.')
    meet()
    anna.editor.commands.deleteRange({ from: 9, to: 47 })
    expect(meet()).toEqual(['Первый.', 'Третий.'])
  })
})

describe('A-03.04 words everybody knew are left where they are', () => {
  it('a paragraph one has just written is split or its beginning is made a heading', () => {
    const { anna, boris, meet } = apart('Первый.', 'Начало.')
    boris.at('Начало.', 'after').insertContent(' Середина. Конец.')
    meet()
    anna.at(' Конец').splitBlock()
    expect(meet()).toEqual(['Первый.', 'Начало. Середина.', ' Конец.'])
    anna.at('Середина').splitBlock()
    anna.at('Начало').setHeading({ level: 1 })
    expect(meet()).toEqual(['Первый.', 'Начало. ', 'Середина.', ' Конец.'])
  })

  it('known words at the end do not follow what was dragged away from before them', () => {
    const { anna, boris, meet } = apart('Начало. Середина абзаца.', 'Третий.')
    boris.at('абзаца.', 'after').insertContent('Конец.')
    meet()
    boris.fresh = false
    const { state, view } = anna.editor
    const middle = [8, 25] as const
    const dragged = state.doc.slice(...middle).content
    const end = state.doc.content.size - 1
    view.dispatch(state.tr.insert(end, dragged).delete(...middle))
    expect(meet()).toEqual(['Начало.Конец.', 'Третий. Середина абзаца.'])
  })
})

const WORDS = ['раз', 'два', 'три', 'четыре', 'пять']
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACTS = ['split', 'join', 'heading', 'paragraph'] as const
type Act = (typeof ACTS)[number]

function perform({ editor }: Writer, act: Act, at: number): void {
  const { commands, state } = editor
  const $at = state.doc.resolve(Math.min(at + 1, state.doc.content.size - 1))
  commands.setTextSelection(act === 'join' ? $at.start() : $at.pos)
  if (act === 'split') commands.splitBlock()
  if (act === 'join') commands.joinBackward()
  if (act === 'heading') commands.setHeading({ level: 1 })
  if (act === 'paragraph') commands.setParagraph()
}

it('A-03.04 whatever a colleague does to the paragraphs, each word written meanwhile stands once behind its neighbour', () => {
  const edits = fc.array(fc.record({ act: fc.constantFrom(...ACTS), at: fc.nat(80) }), { minLength: 1, maxLength: 3 })
  const places = fc.array(fc.record({ word: fc.nat(4), line: fc.nat(2) }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(edits, places, (edited, written) => {
      const { anna, boris, meet, leave } = apart(
        ...[1, 2, 3].map((line) => WORDS.map((word) => `${word}${line}`).join(' ')),
      )
      const neighbours = written.map(({ word, line }) => `${WORDS[word]}${line + 1}`)
      for (const [index, word] of neighbours.entries()) boris.at(word, 'after').insertContent(`*${index}*`)
      for (const { act, at } of edited) perform(anna, act, at)
      const hers = anna.lines
      const both = meet()
      expect(both.map((line) => line.replaceAll(/\*\d\*/g, ''))).toEqual(hers)
      for (const [index, word] of neighbours.entries())
        expect(both.join('').split(new RegExp(`${word}(?:\\*\\d\\*)*\\*${index}\\*`))).toHaveLength(2)
      leave()
    }),
    { numRuns: Number(process.env.STRANDED_RUNS ?? 100) },
  )
})

it('A-03.04 both write, one of them moves paragraphs, again and again: each word is there, once, and known ones stay', () => {
  const act = fc.record({ act: fc.constantFrom(...ACTS), at: fc.nat(120) })
  const round = fc.record({
    hers: fc.array(fc.nat(120), { maxLength: 2 }),
    his: fc.array(fc.nat(120), { maxLength: 2 }),
    moves: fc.array(act, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(round, { minLength: 1, maxLength: 4 }), (rounds) => {
      const { anna, boris, meet, leave } = apart(
        ...[1, 2, 3].map((line) => WORDS.map((word) => `${word}${line}`).join(' ')),
      )
      let count = 0
      const write = (writer: Writer, at: number) => {
        const { doc } = writer.editor.state
        writer.editor.commands.setTextSelection(Math.min(at + 1, doc.content.size - 1))
        writer.editor.commands.insertContent(SIGNS.charAt(count++))
      }
      for (const { hers, his, moves } of rounds) {
        for (const at of his) write(boris, at)
        for (const at of hers) write(anna, at)
        for (const { act, at } of moves) perform(anna, act, at)
        const plain = anna.lines.join('').replaceAll(/[A-Z]/g, '')
        const both = meet().join('')
        expect([...both.replaceAll(/[^A-Z]/g, '')].sort().join('')).toBe(SIGNS.slice(0, count))
        expect(both.replaceAll(/[A-Z]/g, '')).toBe(plain)
      }
      leave()
    }),
    { numRuns: Number(process.env.STRANDED_RUNS ?? 100) },
  )
})
