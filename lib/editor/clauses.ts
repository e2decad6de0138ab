type Block = { type?: unknown; attrs?: Readonly<Record<string, unknown>> }

/** Letters of sub-clauses in the order of office practice: ё, з, й, о, ч, ъ, ы, ь are not used. */
const LETTERS = [...'абвгдежиклмнпрстуфхцшщэюя']

/**
 * Numbers of clauses («1.», «1.1.», «а)») of top-level blocks. The text holds only the level of a paragraph, never a
 * number, so two people may move clauses at once and both see the same numbers.
 */
export function clauseNumbers(blocks: readonly Block[]): (string | null)[] {
  const counts: number[] = []
  let letter = 0
  return blocks.map((block) => {
    const list = block.attrs?.list
    if (list === 'letter') return `${LETTERS[letter++ % LETTERS.length]})`
    letter = 0
    if (list !== 'clause') return null
    const level = Math.min(Math.max(Math.trunc(Number(block.attrs?.level)) || 0, 0), 4)
    counts.length = Math.min(counts.length, level + 1)
    while (counts.length <= level) counts.push(counts.length === level ? 0 : 1)
    counts[level] = (counts[level] ?? 0) + 1
    return `${counts.join('.')}.`
  })
}
