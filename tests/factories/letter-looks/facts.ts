import type { Lot } from '../received/facts'
import { ADDRESSEES, EXECUTORS, OFFICES, PEOPLE, POSTS, THINGS, TITLES, type Writer } from './words'

type Numbered = { number: string; date: string }

/** What an invented letter says, whatever its looks. */
export type Facts = Numbered & {
  office: Writer
  reply: Numbered | null
  to: { post: string; surname: string; initials: string }
  title: string
  sign: { post: string; first: string; middle: string; last: string }
  attached: { items: string[]; sheets: number[] } | null
  executor: { last: string; first: string; middle: string }
}

/** Letters of Latin that offices write beside Cyrillic ones are left out: a number is compared as the office types it. */
const NUMBERS: ((lot: Lot) => string)[] = [
  (lot) => `${1 + lot.below(9000)}`,
  (lot) => `${10 + lot.below(80)}-${10 + lot.below(80)}/${1 + lot.below(900)}`,
  (lot) => `0${1 + lot.below(8)}-0${1 + lot.below(8)}/${100 + lot.below(2000)}`,
  (lot) => `СТ-${1 + lot.below(9)}/${1 + lot.below(900)}`,
  (lot) => `${1 + lot.below(20)}-${1 + lot.below(900)}/ОГ`,
  (lot) => `07/${1 + lot.below(6)}-${100 + lot.below(800)}-К`,
  (lot) => `ИСХ-2026/${1 + lot.below(500)}`,
  (lot) => `УД-11-${1 + lot.below(3000)}`,
  (lot) => `${1 + lot.below(400)}-р`,
]
const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (lot: Lot) => `2026-${two(1 + lot.below(10))}-${two(1 + lot.below(28))}`
const numberOf = (lot: Lot) => lot.of(NUMBERS)(lot)

/** A letter drawn by lot; an official's letterhead needs an office that has an official of its own. */
export function factsBy(lot: Lot, official = false): Facts {
  const attached = lot.sometimes(0.6) ? Array.from({ length: 1 + lot.below(3) }, () => 1 + lot.below(14)) : null
  const [last = '', first = '', middle = ''] = lot.of(PEOPLE).split(' ')
  const [by = '', name = '', patronymic = ''] = lot.of(EXECUTORS).split(' ')
  const [post = '', surname = '', initials = ''] = lot.of(ADDRESSEES).split('|')
  return {
    office: lot.of(OFFICES.filter(({ official: own }) => !official || own)),
    ...{ number: numberOf(lot), date: dayOf(lot) },
    reply: lot.sometimes(0.55) ? { number: numberOf(lot), date: dayOf(lot) } : null,
    to: { post: post.replaceAll('/', '\n'), surname, initials },
    title: lot.of(TITLES),
    sign: { post: lot.of(POSTS), first, middle, last },
    attached: attached && { items: attached.map(() => lot.of(THINGS)), sheets: attached },
    executor: { last: by, first: name, middle: patronymic },
  }
}
