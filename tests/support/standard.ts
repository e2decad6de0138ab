import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { expect } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import {
  applyToCard,
  applyToText,
  type Breach,
  checkPaper,
  fixesTogether,
  isTextStep,
  type PaperCard,
  readBlocks,
} from '@/lib/standard'
import { bodyOf } from '../factories/letters'
import { CLEAN_LETTER, cardOf, type Sheet } from '../factories/papers'

export type Document = { doc: Node; card: PaperCard }

export const documentOf = (sheet: Sheet): Document => ({
  doc: documentSchema().nodeFromJSON(bodyOf(...(sheet.blocks ?? CLEAN_LETTER))),
  card: cardOf(sheet),
})

export const breachesOf = ({ doc, card }: Document, rule?: string): Breach[] =>
  checkPaper({ blocks: readBlocks(doc.toJSON() as BodyNode), card }).filter((one) => !rule || one.rule === rule)

/** The document after these breaches were mended, as the editor and the card mend them. */
export function mend({ doc, card }: Document, breaches: readonly Breach[]): Document {
  const steps = fixesTogether(breaches)
  const tr = new Transform(doc)
  applyToText(tr, steps.filter(isTextStep))
  tr.doc.check()
  return { doc: tr.doc, card: applyToCard(card, steps) }
}

/** Mends everything that can be, as long as there is something; more rounds than `limit` would never end. */
export function mendAll(document: Document, { rule, limit = 12 }: { rule?: string; limit?: number } = {}): Document {
  let now = document
  for (let round = 0; round <= limit; round++) {
    const open = breachesOf(now, rule).filter(({ fix }) => fix)
    if (!open.length) return now
    now = mend(now, open)
  }
  throw new Error(`Fixes do not come to an end: ${breachesOf(now, rule).map((one) => `${one.rule} «${one.quote}»`)}`)
}

/** A line for each paragraph; a no-break space is shown as «_». */
export const wordsOf = ({ doc }: Document): string =>
  doc.textBetween(0, doc.content.size, '\n', '\n').replaceAll('\u00a0', '_')

type Mending = Sheet & { rule: string; becomes?: string; requisite?: (card: PaperCard) => unknown; count?: number }

/** A test: the rule finds its breach, the fix gives exactly these words, and the rule finds nothing any more. */
export const mends =
  ({ rule, becomes, requisite, count = 1, ...sheet }: Mending) =>
  () => {
    const document = documentOf(sheet)
    const found = breachesOf(document, rule)
    expect(found.map(({ quote }) => quote)).toHaveLength(count)
    for (const breach of found) expectOnlyPassage(document, breach)
    const after = mendAll(document, { rule })
    if (becomes !== undefined)
      expect(requisite ? String(requisite(after.card)).replaceAll('\u00a0', '_') : wordsOf(after)).toBe(becomes)
    expect(breachesOf(after, rule)).toEqual([])
  }

/** A test: the rule finds its breach in these words and leaves the fix to the person. */
export const points =
  ({ rule, quote, ...sheet }: Sheet & { rule: string; quote?: string }) =>
  () => {
    const found = breachesOf(documentOf(sheet), rule)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.fix).toBeNull()
    if (quote !== undefined) expect(found[0]?.quote.replaceAll('\u00a0', '_')).toBe(quote)
  }

/** The rule finds nothing here. */
export const allows =
  (rule: string, ...sheets: Sheet[]) =>
  () => {
    for (const sheet of sheets) expect(breachesOf(documentOf(sheet), rule), JSON.stringify(sheet)).toEqual([])
  }

/** A fix changes nothing before or after the passage it names. */
export function expectOnlyPassage(document: Document, breach: Breach): void {
  const after = mend(document, [breach])
  if ('field' in breach.place) {
    const others = (card: PaperCard) => ({ ...card.requisites, [(breach.place as { field: string }).field]: null })
    expect(others(after.card)).toEqual(others(document.card))
    expect(after.doc.eq(document.doc)).toBe(true)
    return
  }
  const { from, to } = breach.place
  const rest = document.doc.content.size - to
  const text = (doc: Node, start: number, end: number) => doc.textBetween(start, end, '\n', '\n')
  expect(text(after.doc, 0, Math.min(from, after.doc.content.size))).toBe(text(document.doc, 0, from))
  const end = after.doc.content.size
  expect(text(after.doc, Math.max(0, end - rest), end)).toBe(text(document.doc, to, document.doc.content.size))
  expect(after.card).toEqual(document.card)
}
