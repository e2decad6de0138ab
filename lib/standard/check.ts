import { type Block, type Line, type Paper, startsOf } from './paper'
import { requisitesIn } from './requisites'
import type { Breach, Found, Place, Rule, Step, WordRule } from './rule'
import { RULES } from './rules'
import { needsOf, signsOf } from './signs'

const NONE: ReadonlySet<string> = new Set()
const QUOTE = 80
const BESIDE = 20

/**
 * Every breach of form in a document, in the order it is read: requisites of the head, text, requisites of the foot.
 * Pure: the same document gives the same answer in a browser and on the server. What a block breaks by itself is
 * remembered for that very block, so a keystroke costs one paragraph.
 */
export function checkPaper(paper: Paper, hidden: ReadonlySet<string> = NONE): Breach[] {
  const rules = RULES.filter((rule) => !hidden.has(rule.id) && (rule.layouts?.includes(paper.card.layout) ?? true))
  const shown = new Set(rules.map(({ id }) => id))
  const starts = startsOf(paper.blocks)
  const breaches: Breach[] = []
  for (const [index, block] of paper.blocks.entries())
    for (const breach of ofBlock(block)) if (shown.has(breach.rule)) breaches.push(moved(breach, starts[index] ?? 0))
  for (const rule of rules) {
    if ('card' in rule) breaches.push(...rule.card(paper.card).map((found) => breachOf(rule, found)))
    else if ('whole' in rule)
      breaches.push(...rule.whole(paper, starts).map((found) => named(paper, starts, breachOf(rule, found))))
    else if ('words' in rule) breaches.push(...inRequisites(rule, paper))
  }
  return breaches.sort((a, b) => order(a.place) - order(b.place))
}

const remembered = new WeakMap<Block, Breach[]>()
const BLOCK_RULES = RULES.filter((rule) => 'block' in rule)
const LINE_RULES = RULES.filter((rule) => 'words' in rule).map((rule) => ({ rule, needs: needsOf(rule) }))

/** What a block breaks by itself, places counted from its beginning. */
function ofBlock(block: Block): Breach[] {
  const known = remembered.get(block)
  if (known) return known
  const found: Breach[] = []
  for (const rule of BLOCK_RULES) for (const one of rule.block(block)) found.push(quoted(block, breachOf(rule, one)))
  for (const line of block.lines) if (line.text) inLine(line, found)
  remembered.set(block, found)
  return found
}

function inLine(line: Line, found: Breach[]): void {
  const signs = signsOf(line.text)
  for (const { rule, needs } of LINE_RULES) {
    if ((needs && !(needs & signs)) || !(rule.kinds?.includes(line.kind) ?? true)) continue
    for (const { from, to, put, data } of rule.words(line.text, line)) {
      const place = { from: line.start + from, to: line.start + to }
      const fix: Step[] | undefined = put === undefined ? undefined : [{ kind: 'replace', ...place, text: put }]
      found.push(breachOf(rule, { place, fix, quote: wordsAround(line.text, from, to), data }))
    }
  }
}

const inRequisites = (rule: WordRule, { card }: Paper): Breach[] =>
  requisitesIn(card).flatMap(({ field, index, text, write }) => {
    if (!text || !rule.fields?.includes(field)) return []
    return rule.words(text, null).map(({ from, to, put, data }) => {
      const fix = put === undefined ? undefined : [write(text.slice(0, from) + put + text.slice(to))]
      return breachOf(rule, { place: { field, index }, fix, quote: wordsAround(text, from, to), data })
    })
  })

const breachOf = ({ id, group, source }: Rule, { place, fix, quote = '', data = {} }: Found): Breach => ({
  rule: id,
  group,
  source,
  place,
  quote: short(quote),
  fix: fix ?? null,
  data,
})

/** What is quoted: a mark or a space says nothing without the words it stands between. */
function wordsAround(text: string, from: number, to: number): string {
  if (/[\p{L}\d]{3}/u.test(text.slice(from, to))) return text.slice(from, to)
  const before = /\S*$/.exec(text.slice(Math.max(0, from - BESIDE), from))?.[0] ?? ''
  const after = /^\s?\S*/.exec(text.slice(to, to + BESIDE))?.[0] ?? ''
  return (before + text.slice(from, to) + after).trim()
}

const short = (words: string): string => (words.length > QUOTE ? `${words.slice(0, QUOTE - 1)}…` : words)

/** The words a breach of a block stands on. */
function quoted(block: Block, breach: Breach): Breach {
  if (breach.quote || 'field' in breach.place) return breach
  const { from, to } = breach.place
  const line = block.lines.find(({ start, text }) => from <= start + text.length && to >= start)
  return line ? { ...breach, quote: short(line.text.slice(Math.max(0, from - line.start), to - line.start)) } : breach
}

function named(paper: Paper, starts: readonly number[], breach: Breach): Breach {
  if (breach.quote || 'field' in breach.place) return breach
  const { from, to } = breach.place
  const index = starts.findLastIndex((start) => start <= from)
  const [block, start] = [paper.blocks[index], starts[index] ?? 0]
  return block
    ? { ...quoted(block, { ...breach, place: { from: from - start, to: to - start } }), place: { from, to } }
    : breach
}

function moved(breach: Breach, by: number): Breach {
  if ('field' in breach.place) return breach
  const { from, to } = breach.place
  return {
    ...breach,
    place: { from: from + by, to: to + by },
    fix: breach.fix?.map((step) => shifted(step, by)) ?? null,
  }
}

function shifted(step: Step, by: number): Step {
  if (step.kind === 'requisite') return step
  if (step.kind === 'attributes') return { ...step, at: step.at + by }
  return { ...step, from: step.from + by, to: step.to + by }
}

const HEAD = ['title', 'addressees', 'replyTo', 'heading', 'salutation']
const FOOT = ['attachments', 'signatory', 'executor']

function order(place: Place): number {
  if (!('field' in place)) return place.from
  const head = HEAD.indexOf(place.field)
  return head >= 0 ? head - HEAD.length : Number.MAX_SAFE_INTEGER - FOOT.length + FOOT.indexOf(place.field)
}
