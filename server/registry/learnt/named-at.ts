import type { Reading } from '../reading/page'
import { OFFICE } from '../reading/signature'
import { NEAR_ADDRESSEE, type Place } from './places'
import { around, type PlacedWord, type SeenLetter } from './seen'

const INITIALS = String.raw`(?<i>[А-ЯЁ][.,]?)\s?(?<j>[А-ЯЁ][.,]?)`
const SURNAME = `(?<last>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})?)`
const FIRST = `(?<f>[А-ЯЁ][а-яё]+)`
const PATRONYMIC = `(?<m>[А-ЯЁ][а-яё]+(?:вичу|ичу|вне|ичне))`
const FORMS = [
  String.raw`${SURNAME}\s+${FIRST}\s+${PATRONYMIC}`,
  String.raw`${FIRST}\s+${PATRONYMIC}\s+${SURNAME}`,
  String.raw`${SURNAME}\s*${INITIALS}`,
  String.raw`${INITIALS}\s?${SURNAME}`,
]
/** On one line first: a post on the line above is not the surname of the name under it. */
const WAYS = [String.raw`[^\S\n]`, String.raw`\s`].flatMap((gap) =>
  FORMS.map((form) => new RegExp(String.raw`(?<![\p{L}.])${form.replaceAll(String.raw`\s`, gap)}(?!\p{L})`, 'gu')),
)

/** To the right of its place a name takes so much: in full, with the surname at its end. */
const RIGHT = 0.35

/**
 * Names at the place of the addressee's surname (R-31.11), in full or with initials, on one line or on two; without the
 * other column of the head. They are told as a letter writes them short: «Карташову Д.Н.».
 */
export function namedAt(seen: SeenLetter, place: Place): Reading[] {
  const { first, words } = seen
  const inside = words.filter(({ from, box }) => from < headEndOf(seen) && isWithin(box, place))
  let [text, before] = ['', 0]
  const starts = inside.map(({ from, to }) => {
    text += first.text.slice(before, from).includes('\n') ? '\n' : ' '
    before = to
    const start = text.length
    text += first.text.slice(from, to)
    return start
  })
  const taken: [number, number][] = []
  return WAYS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((found) => {
      const [from, to] = [found.index, found.index + found[0].length]
      if (taken.some(([start, end]) => from < end && start < to) || OFFICE.test(found.groups?.last ?? '')) return []
      taken.push([from, to])
      const own = inside.filter((_, at) => (starts[at] ?? 0) < to && from < (starts[at + 1] ?? text.length + 1) - 1)
      return isWithin(around(own.map(({ box }) => box)) ?? place, place) ? [readingOf(found, own)] : []
    }),
  )
}

function readingOf({ groups = {} }: RegExpExecArray, words: readonly PlacedWord[]): Reading {
  const initial = (name = '') => `${name[0]}.`
  const value = `${groups.last} ${initial(groups.f ?? groups.i)}${initial(groups.m ?? groups.j)}`
  const plainly = [groups.i, groups.j].every((one) => !one || one.endsWith('.'))
  return { value, spans: words.map(({ from, to }) => ({ page: 1, from, to })), sure: plainly }
}

const isWithin = (box: Place, place: Place): boolean =>
  box.x > place.x - NEAR_ADDRESSEE.x &&
  box.x + box.width < place.x + place.width + RIGHT &&
  box.y > place.y - NEAR_ADDRESSEE.y &&
  box.y < place.y + NEAR_ADDRESSEE.y

/** Where one of these people is named in the head: the surname, standing there once. `names` are as the office writes them. */
export function placeOfNamed(seen: SeenLetter, names: readonly string[]): Place | null {
  const keys = names.map(keyOf)
  const surnames = new Set(names.map((name) => keyOf(name.split(/\s/u)[0] ?? '')))
  const end = headEndOf(seen)
  const own = seen.words.filter(
    ({ from, to, box }) =>
      from < end &&
      surnames.has(keyOf(seen.first.text.slice(from, to).replace(/^(?:[А-ЯЁ]\.)+|(?:[А-ЯЁ]\.)+$/gu, ''))) &&
      namedAt(seen, box).some(({ value }) => keys.includes(keyOf(value))),
  )
  return own.length === 1 ? (own[0]?.box ?? null) : null
}

const headEndOf = ({ first, bodyAt }: SeenLetter): number => first.lines[bodyAt]?.from ?? first.text.length

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}]/gu, '')
