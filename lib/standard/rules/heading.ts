import { finalMark, rewrite } from '../matches'
import type { CardRule, Field, Rule } from '../rule'

const FORM = { requisite: 17, clause: '3.3.14', requirement: 'R-08.03' }
const ABOUT = { requisite: 17, clause: '3.3.14', requirement: 'R-08.05' }
const HEADING: readonly Field[] = ['heading', 'title']

const headingAbout: CardRule = {
  id: 'headingAbout',
  group: 'requisites',
  source: ABOUT,
  layouts: ['letter', 'memo', 'order'],
  card: ({ title, requisites: { heading } }) => {
    const [field, text] = heading ? (['heading', heading] as const) : (['title', title] as const)
    return !text.trim() || /^(?:О|Об|Обо)[ \u00a0]/.test(text) ? [] : [{ place: { field, index: null }, quote: text }]
  },
}

/** The heading answers «о чём?», in the right preposition, without quotation marks round it and without a full stop. */
export const heading: Rule[] = [
  headingAbout,
  {
    id: 'aboutPreposition',
    group: 'requisites',
    source: ABOUT,
    fields: HEADING,
    kinds: [],
    words: rewrite(/^Об?([ \u00a0][«(]?)(?=([А-Яа-яЁё])([А-Яа-яё]?))/g, ([, between, letter = '', next = '']) => {
      // A short name in capitals is read by its letters: «О НДС», «Об СНТ».
      if (next === next.toUpperCase()) return null
      return `${/[аэиоу]/i.test(letter) ? 'Об' : 'О'}${between}`
    }),
  },
  {
    id: 'headingStop',
    group: 'requisites',
    source: FORM,
    fields: HEADING,
    kinds: [],
    words: finalMark(/(?<=\S)[ \u00a0]*[.;,:!]+$/g),
  },
  {
    id: 'headingQuoted',
    group: 'requisites',
    source: FORM,
    fields: HEADING,
    kinds: [],
    words: rewrite(/^[«"]([^«»"]+)[»"]$/g, ([, words = '']) => words),
  },
  {
    id: 'salutationMark',
    group: 'requisites',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.06' },
    fields: ['salutation'],
    kinds: [],
    words: rewrite(/(?<=[А-Яа-яЁё])[ \u00a0]*[.,;:]?$/g, () => '!'),
  },
]
