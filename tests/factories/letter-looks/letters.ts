import { Lot, misread } from '../received/facts'
import { printed } from '../received/received-letter'
import { type Facts, factsBy } from './facts'
import type { Look } from './look'

/** What a card must say of a letter; null where the letter does not tell it. */
export type Truth = {
  organisation: string | null
  theirNumber: string | null
  theirDate: string | null
  answersTo: { number: string; date: string } | null
  title: string | null
  signedBy: string
  attachments: string | null
  addressee: { surname: string; initials: string } | null
}

/** Its source is the same from the same lot; of its PDF that cannot be said. */
export type DrawnLetter = { look: string; truth: Truth; source: string; pdf: Uint8Array }

/** Letters of one look: what they say is drawn by lot, the same from the same seed. */
export function lettersOf(look: Look, count: number, seed: number): DrawnLetter[] {
  const lot = new Lot(seed)
  return Array.from({ length: count }, () => {
    const facts = factsBy(lot, look.official)
    const source = `#set page(paper: "a4", margin: 2cm)\n#set text(font: "Tinos", size: 12pt, lang: "ru")\n${look.draw(facts, lot)}\n`
    return { look: look.name, truth: truthOf(facts, look), source, pdf: printed(source) }
  })
}

function truthOf(facts: Facts, { without = [], attached = 'all' }: Look): Truth {
  const told = <Value>(field: (typeof without)[number], value: Value): Value | null =>
    without.includes(field) ? null : value
  const { sign } = facts
  const sheets = facts.attached?.sheets ?? []
  const total = sheets.reduce((sum, one) => sum + one, 0)
  const list = facts.attached && `${attached === 'each' ? sheets.length : 1} на ${total} л.`
  return {
    organisation: told('office', facts.office.name),
    theirNumber: told('number', facts.number),
    theirDate: told('date', facts.date),
    answersTo: told('reply', facts.reply),
    title: told('title', facts.title),
    signedBy: `${sign.last} ${sign.first[0]}. ${sign.middle[0]}.`,
    attachments: told('attached', list),
    addressee: told('to', { surname: facts.to.surname, initials: facts.to.initials }),
  }
}

/** A text as a machine reads it from a bad copy: letters taken for others, lines broken, words run together. */
export const asBadCopy = (text: string, lot: Lot): string =>
  misread(text, lot)
    .split('\n')
    .map((line) => (line.length > 30 && lot.below(40) === 0 ? broken(line, lot) : line))
    .map((line) => line.replace(/ /gu, () => (lot.below(150) === 0 ? '' : ' ')))
    .join('\n')

function broken(line: string, lot: Lot): string {
  const gaps = [...line.matchAll(/ /gu)].map(({ index }) => index)
  const at = gaps.length ? lot.of(gaps) : line.length
  return `${line.slice(0, at)}\n${line.slice(at + 1)}`
}
