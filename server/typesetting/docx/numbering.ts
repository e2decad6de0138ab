import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import { clauseNumbers, DASH } from '@/lib/editor/clauses'
import type { BodyNode } from '@/lib/editor/content'
import { INDENT } from './measures'

/** Letters in Word's own order; the office leaves some of them out. */
const WORD_LETTERS = [...'абвгдежзиклмнопрстуфхцчшщыэюя']
const LEVELS = 5
const CLAUSES = 'clauses'
const DASHES = 'dashes'
const lettersFrom = (start: number): string => `letters-from-${start}`

/** The item of which list of Word a block is. */
export type Item = { reference: string; level: number; instance: number }

/**
 * Lists of Word for the top-level blocks of a text, null where there is none. Clauses are one multilevel list. Where the
 * office's letters leave out one of Word's (з, о, ч, ы), a list that begins at the next letter goes on.
 */
export function itemsOf(blocks: readonly BodyNode[]): (Item | null)[] {
  const numbers = clauseNumbers(blocks)
  let instance = 0
  let last = -1
  let reference = ''
  return blocks.map(({ attrs = {} }, index) => {
    const number = numbers[index]
    const at = attrs.list === 'letter' ? WORD_LETTERS.indexOf((number ?? '').slice(0, 1)) : -1
    if (at >= 0 && (last < 0 || at !== last + 1)) {
      reference = lettersFrom(at + 1)
      instance += 1
    }
    last = at
    if (at >= 0) return { reference, level: 0, instance }
    if (!number) return null
    if (number === DASH) return { reference: DASHES, level: 0, instance: 0 }
    return { reference: CLAUSES, level: number.split('.').length - 2, instance: 0 }
  })
}

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start = 1) => ({
  level: at,
  format,
  text,
  start,
  suffix: LevelSuffix.SPACE,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 0, firstLine: INDENT } } },
})

/** Every list the items may stand in. */
export const numberingConfig = (): INumberingOptions => ({
  config: [
    {
      reference: CLAUSES,
      levels: Array.from({ length: LEVELS }, (_, at) =>
        level(at, LevelFormat.DECIMAL, Array.from({ length: at + 1 }, (_, n) => `%${n + 1}.`).join('')),
      ),
    },
    { reference: DASHES, levels: [level(0, LevelFormat.BULLET, DASH)] },
    ...WORD_LETTERS.map((_, at) => ({
      reference: lettersFrom(at + 1),
      levels: [level(0, LevelFormat.RUSSIAN_LOWER, '%1)', at + 1)],
    })),
  ],
})
