type Block = { type?: unknown; attrs?: Readonly<Record<string, unknown>> }

/** Letters of sub-clauses in the order of office practice: ё, з, й, о, ч, ъ, ы, ь are not used. */
const LETTERS = [...'абвгдежиклмнпрстуфхцшщэюя']

/** Stands before an item of a list without numbers. */
export const DASH = '–'

/** How far the count of clauses and of letters has come. */
export type ClauseState = { counts: readonly number[]; letter: number }
export const FIRST_CLAUSE: ClauseState = { counts: [], letter: 0 }

/** The number of the next block («1.», «1.1.», «а)», a dash, or none), and the count after it. */
export function clauseAfter(
  { counts: before, letter }: ClauseState,
  { attrs }: Block,
): { number: string | null; state: ClauseState } {
  if (attrs?.list === 'letter')
    return { number: `${LETTERS[letter % LETTERS.length]})`, state: { counts: before, letter: letter + 1 } }
  const plain = { counts: before, letter: 0 }
  if (attrs?.list === 'bullet') return { number: DASH, state: plain }
  if (attrs?.list !== 'clause') return { number: null, state: plain }
  const level = Math.min(Math.max(Math.trunc(Number(attrs.level)) || 0, 0), 4)
  const counts = before.slice(0, level + 1)
  while (counts.length <= level) counts.push(counts.length === level ? 0 : 1)
  counts[level] = (counts[level] ?? 0) + 1
  return { number: `${counts.join('.')}.`, state: { counts, letter: 0 } }
}

/**
 * Numbers of clauses and dashes of top-level blocks. The text holds only the level of a paragraph, never a number, so two
 * people may move clauses at once and both see the same numbers.
 */
export function clauseNumbers(blocks: readonly Block[]): (string | null)[] {
  let state = FIRST_CLAUSE
  return blocks.map((block) => {
    const next = clauseAfter(state, block)
    state = next.state
    return next.number
  })
}
