import { findAddressed } from '@/server/directory'
import { newId } from '@/server/kernel/ids'
import { LOOKALIKES } from '@/server/language/words'
import { nameWords } from '@/server/organisations'
import { nameCorrespondent } from '@/server/registry/name-correspondent'
import type { ReadLetter } from '@/server/registry/reading/read-letter'
import type { Truth } from '../../factories/letter-looks/letters'
import type { Known } from './known'

export const FIELDS = [
  ...(['organisation', 'theirNumber', 'theirDate', 'answersTo'] as const),
  ...(['title', 'signedBy', 'attachments', 'addressee'] as const),
]
export type Field = (typeof FIELDS)[number]
/** What was read of one field, what the letter says, and whether the reader was sure. */
export type Compared = { read: string; said: string; sure: boolean }

/** Whoever has no entries of their own. */
const NOBODY = { personId: newId() }
/** A heading with one letter in thirty misread is put right by a look, not typed anew. */
const MISREAD = 30

/** What was read of a letter beside what it says; empty words stand for nothing. */
export async function compared(
  { db, people }: Known,
  letter: ReadLetter,
  truth: Truth,
): Promise<Record<Field, Compared>> {
  const { answersTo, theirNumber, theirDate, title, signedBy, attachments } = letter
  const named = await nameCorrespondent(db, NOBODY, letter)
  const names = letter.addressees.map(({ value }) => value)
  const addressed = await findAddressed(db, names)
  const read = (one: { value: string; sure: boolean } | null, said: string | null, key = plain): Compared => ({
    ...{ read: key(one?.value ?? ''), said: key(said ?? '') },
    sure: one?.sure ?? false,
  })
  const reply = answersTo && {
    value: `${answersTo.number.value} ${answersTo.date?.value ?? ''}`,
    sure: answersTo.number.sure && (answersTo.date?.sure ?? true),
  }
  return {
    organisation: {
      ...{ read: nameWords(named?.organisation.name ?? ''), said: nameWords(truth.organisation ?? '') },
      sure: named?.sure ?? false,
    },
    theirNumber: read(theirNumber, truth.theirNumber, numberKey),
    theirDate: read(theirDate, truth.theirDate),
    answersTo: read(reply, truth.answersTo && `${truth.answersTo.number} ${truth.answersTo.date}`, numberKey),
    title: nearly(read(title, truth.title)),
    signedBy: read(signedBy, truth.signedBy),
    attachments: read(attachments, truth.attachments),
    addressee: {
      read: addressed.map(({ id }) => people.get(id) ?? id).join(),
      said: truth.addressee?.surname ?? '',
      sure: letter.addressees.every(({ sure }) => sure) && addressed.every(({ exact }) => exact),
    },
  }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}./-]+/gu, ' ')
    .trim()

/** Numbers are compared as the duplicates of letters are: Latin letters and Cyrillic ones of one shape are one. */
const numberKey = (text: string): string =>
  plain(text)
    .replace(/[–—]/gu, '-')
    .replace(/[a-z]/gu, (letter) => LOOKALIKES[letter] ?? letter)

const nearly = (one: Compared): Compared =>
  one.read && one.said && distance(one.read, one.said) <= one.said.length / MISREAD ? { ...one, read: one.said } : one

/** How many letters must be changed, added or dropped to make one text of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to++)
      next.push(
        Math.min((next[to - 1] ?? 0) + 1, (row[to] ?? 0) + 1, (row[to - 1] ?? 0) + Number(letter !== other[to - 1])),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
