import { shown } from './ordinals'
import { type ParagraphLook, paragraphLook } from './properties'
import { childOf, childrenOf, type Element, numberOf, valIn } from './xml-tree'

type Level = { format: string; text: string; start: number; restartAfter: number | undefined; look: ParagraphLook }
type List = { counters: string; levels: Level[]; starts: Map<number, number> }

/** What Word prints before a paragraph of a list, and what the list says of the paragraph. */
export type Label = { kind: 'clause' | 'letter' | 'bullet' | 'other'; level: number; text: string; look: ParagraphLook }

const LONGEST = 30

/** Counts the numbers of a Word file as Word does: a paragraph after another, each asked once and in order. */
export class Numbering {
  private readonly lists: Map<string, List>
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(part: Element | undefined) {
    this.lists = readLists(part)
  }

  /** The label of the next paragraph of a list; null where the file has no such list or the list prints nothing. */
  next({ id, level }: { id: string; level: number }): Label | null {
    const list = this.lists.get(id)
    const at = list?.levels[level]
    if (!list || !at) return null
    const counts = this.countsOf(id, list)
    this.advance(list, counts, level)
    if (at.format === 'bullet') return { kind: 'bullet', level, text: '–', look: at.look }
    if (at.format === 'none' && !at.text) return null
    const text = at.text
      .replace(/%([1-9])/g, (_all, digit) => {
        const of = Number(digit) - 1
        return shown(counts[of] ?? list.levels[of]?.start ?? 1, list.levels[of]?.format ?? 'decimal')
      })
      .slice(0, LONGEST)
    return { kind: kindOf(at), level, text, look: at.look }
  }

  private countsOf(id: string, { counters, starts }: List): number[] {
    const counts = this.counts.get(counters) ?? []
    this.counts.set(counters, counts)
    if (!this.begun.has(id)) {
      this.begun.add(id)
      for (const level of starts.keys()) counts.length = Math.min(counts.length, level)
    }
    return counts
  }

  /** A level goes on by one; those above it begin where they were skipped, those below it begin anew. */
  private advance({ levels, starts }: List, counts: number[], level: number): void {
    const startOf = (at: number) => starts.get(at) ?? levels[at]?.start ?? 1
    for (let at = 0; at < level; at++) counts[at] ??= startOf(at)
    const before = counts[level]
    counts[level] = before === undefined ? startOf(level) : before + 1
    const kept = levels.findIndex((one, at) => at > level && one.restartAfter === 0)
    counts.length = Math.min(counts.length, kept < 0 ? level + 1 : kept + 1)
  }
}

function readLists(part: Element | undefined): Map<string, List> {
  const patterns = new Map<string, Level[]>()
  for (const pattern of childrenOf(part, 'w:abstractNum'))
    patterns.set(pattern.attributes['w:abstractNumId'] ?? '', levelsOf(pattern))
  const lists = new Map<string, List>()
  for (const list of childrenOf(part, 'w:num')) {
    const pattern = valIn(list, 'w:abstractNumId') ?? ''
    const levels = [...(patterns.get(pattern) ?? [])]
    const starts = new Map<number, number>()
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const at = numberOf(override, 'w:ilvl') ?? 0
      const own = childOf(override, 'w:lvl')
      if (own) levels[at] = levelOf(own)
      const start = Number.parseInt(valIn(override, 'w:startOverride') ?? '', 10)
      if (Number.isFinite(start)) starts.set(at, start)
    }
    lists.set(list.attributes['w:numId'] ?? '', { counters: pattern, levels, starts })
  }
  return lists
}

function levelsOf(pattern: Element): Level[] {
  const levels: Level[] = []
  for (const level of childrenOf(pattern, 'w:lvl')) {
    const at = numberOf(level, 'w:ilvl') ?? 0
    if (at >= 0 && at <= 8) levels[at] = levelOf(level)
  }
  return levels
}

const levelOf = (level: Element): Level => ({
  format: valIn(level, 'w:numFmt') ?? formatInside(level) ?? 'decimal',
  text: valIn(level, 'w:lvlText') ?? '',
  start: Number.parseInt(valIn(level, 'w:start') ?? '1', 10) || 0,
  restartAfter: numberOf(childOf(level, 'w:lvlRestart'), 'w:val'),
  look: paragraphLook(childOf(level, 'w:pPr')),
})

/** Formats younger than the first edition stand in an alternative. */
const formatInside = (level: Element): string | undefined =>
  valIn(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt')

function kindOf({ format, text }: Level): Label['kind'] {
  if (/^(decimal|decimalZero)$/.test(format) && /^(%[1-9]\.)*%[1-9]\.?$/.test(text)) return 'clause'
  return format === 'russianLower' && /^%[1-9]\)$/.test(text) ? 'letter' : 'other'
}
