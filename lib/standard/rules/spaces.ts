import { NBSP, rewrite } from '../matches'
import type { Field, WordRule } from '../rule'

export const TYPED: readonly Field[] = ['addressees', 'heading', 'title', 'salutation', 'attachments', 'signatory']
const WORDS_APART = { requisite: 18, clause: '3.2.1', requirement: 'R-03.05' }

/** Spaces: one between words, none before a mark, one after it. */
export const spaces: WordRule[] = [
  {
    id: 'doubleSpace',
    group: 'signs',
    source: WORDS_APART,
    fields: TYPED,
    spaced: ' \u00a0',
    words: rewrite(/(?<=\S)[ \u00a0]{2,}(?=\S)/g, ([found]) => (found.includes(NBSP) ? NBSP : ' ')),
  },
  {
    id: 'indentBySpaces',
    group: 'structure',
    source: { requisite: 18, clause: '3.2.1', requirement: 'R-03.03' },
    words: rewrite(/^[ \t\u00a0]+(?=\S)/g, () => ''),
  },
  {
    id: 'tabulation',
    group: 'structure',
    source: WORDS_APART,
    signs: '\t',
    words: rewrite(/(?<=\S) *\t[ \t]*(?=\S)/g, () => ' '),
  },
  {
    id: 'spaceBeforeMark',
    group: 'signs',
    source: WORDS_APART,
    fields: TYPED,
    spaced: ',.;:!?)»',
    words: rewrite(/(?<=[^\s—–-])[ \u00a0]+([,.;:!?)»])(?!\d)/g, ([, mark = '']) => mark),
  },
  {
    id: 'spaceAfterMark',
    group: 'signs',
    source: WORDS_APART,
    fields: TYPED,
    signs: ',;:!?.',
    words: rewrite(/[,;:!?](?=[А-Яа-яЁё])|\.(?=[А-ЯЁ][а-яё])(?<=[а-яё]{2}\.)/g, ([mark]) => `${mark} `),
  },
  {
    id: 'spaceInBrackets',
    group: 'signs',
    source: WORDS_APART,
    fields: TYPED,
    signs: '(«„',
    words: rewrite(/([(«„])[ \u00a0]+(?=\S)/g, ([, mark = '']) => mark),
  },
  {
    id: 'doubledMark',
    group: 'signs',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.06' },
    fields: TYPED,
    signs: ',;.',
    words: rewrite(/([,;:])\1+|\.\.(?!\.)(?<!\.{3})/g, ([found]) => found.charAt(0)),
  },
  {
    id: 'spacedLetters',
    group: 'signs',
    source: WORDS_APART,
    fields: TYPED,
    words: rewrite(/(?<![А-Яа-яЁё])(?:(?:[А-ЯЁ] ){3,}[А-ЯЁ]|(?:[а-яё] ){3,}[а-яё])(?![А-Яа-яЁё.])/g, ([found]) =>
      found.replaceAll(' ', ''),
    ),
  },
]
