import { NBSP, rewrite } from '../matches'
import type { Block, Paper } from '../paper'
import type { Found, Rule } from '../rule'

const INITIALS = '[А-ЯЁ]\\.[ \\u00a0]?[А-ЯЁ]\\.'
const SURNAME = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?'
const close = (initials: string): string => initials.replace(/[ \u00a0]/g, '')

/** Names in the text: «Иванов И.И.», never torn, surnames as the requisites write them. */
export const names: Rule[] = [
  {
    id: 'initialsGlue',
    group: 'names',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.10' },
    signs: '.',
    words: rewrite(
      new RegExp(`(${SURNAME})[ \\u00a0](${INITIALS})(?![ \\u00a0]?[А-ЯЁ][а-яё])`, 'g'),
      ([, surname, initials = '']) => `${surname}${NBSP}${close(initials)}`,
    ),
  },
  {
    id: 'initialsOrder',
    group: 'names',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.14' },
    signs: '.',
    words: rewrite(
      new RegExp(`(?<![А-ЯЁа-яё.]|(?:имени|им\\.|[А-ЯЁ][а-яё]+)[ \\u00a0])(${INITIALS})[ \\u00a0]?(${SURNAME})`, 'g'),
      ([, initials = '', surname]) => `${surname}${NBSP}${close(initials)}`,
    ),
  },
  {
    id: 'surnameYo',
    group: 'names',
    source: { requisite: 18, clause: '5.2.4', requirement: 'R-16.16' },
    whole: surnamesWithoutYo,
  },
]

const wordsOf = new WeakMap<Block, { word: string; from: number }[]>()

/** Words with a capital letter, where a surname may stand. */
function capitalised(block: Block): { word: string; from: number }[] {
  const known = wordsOf.get(block)
  if (known) return known
  const found = block.lines.flatMap(({ text, start }) =>
    [...text.matchAll(/(?<![А-Яа-яЁё])[А-ЯЁ][а-яё]{3,}/g)].map((match) => ({
      word: match[0],
      from: start + match.index,
    })),
  )
  wordsOf.set(block, found)
  return found
}

/** «Соловьев» where the card knows «Соловьёв»: a person is written as they are called. */
function surnamesWithoutYo({ blocks, card }: Paper, starts: readonly number[]): Found[] {
  const { addressees, signatory, executor } = card.requisites
  const known = [...addressees.map(({ name }) => name), signatory?.name ?? '', executor?.name ?? '']
  const stems = known.flatMap((name) => name.match(/[А-ЯЁ][а-яё]*ё[а-яё]*/g) ?? []).map(stemOf)
  if (!stems.length) return []
  return blocks.flatMap((block, index) =>
    capitalised(block).flatMap(({ word, from }) => {
      const stem = stems.find((one) => word.startsWith(one.replaceAll('ё', 'е')) && word.length <= one.length + 4)
      if (!stem) return []
      const place = { from: (starts[index] ?? 0) + from, to: (starts[index] ?? 0) + from + word.length }
      return [{ place, fix: [{ kind: 'replace' as const, ...place, text: stem + word.slice(stem.length) }] }]
    }),
  )
}

/** The part of a surname that its cases share. */
const stemOf = (surname: string): string => surname.replace(/(?<=ё[а-яё]*[^аеёиоуыэюя])[аеиоуыэюя][а-я]?$/, '')
