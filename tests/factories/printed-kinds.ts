import type { LetterData, renderForm } from '@/server/typesetting'
import { counted, row, td, th } from './docx-corpus'
import { bodyOf, paragraph, REQUISITES, SENTENCE, tableOf } from './letters'
import { image, PHOTO, PICTURES } from './pictures'

const marked = {
  type: 'paragraph',
  content: ['bold', 'italic', 'underline', 'strike'].map((type) => ({
    type: 'text',
    text: `${type} `,
    marks: [{ type }],
  })),
}

const ORDER: Partial<LetterData> = {
  layout: 'order',
  kindName: 'Приказ',
  body: bodyOf(...[0, 1, 2].map((level) => paragraph(SENTENCE, { list: 'clause', level }))),
}

const STAMPS = [
  { by: 'official', who: 'Заместитель Председателя\nПравительства', name: 'А.И. Лебедев', date: '2026-05-12' },
  { by: 'body', who: 'Коллегией министерства', date: '2026-05-10', number: '4' },
  { by: 'letter', who: 'Письмом Департамента финансов', date: '2026-05-11', number: '01-20/77' },
]

/** What the office prints, one of each: by what is special in it. */
export const PRINTED_KINDS: [name: string, change: Partial<LetterData>][] = [
  ['a letter', {}],
  ['a memo', { layout: 'memo', kindName: 'Служебная записка' }],
  ['an order with clauses', ORDER],
  [
    'an order with stamps over and under it',
    { ...ORDER, requisites: { ...REQUISITES, approvals: STAMPS.slice(0, 2), agreements: STAMPS } },
  ],
  ['ДСП', { restricted: true }],
  ['a restricted order', { ...ORDER, restricted: true }],
  ['a draft of an order', { ...ORDER, draft: true }],
  ['the edition of 2016', { profile: 'gost-2016' }],
  ['four addressees', { requisites: { ...REQUISITES, addressees: [1, 2, 3, 4].flatMap(() => REQUISITES.addressees) } }],
  ['three sheets', { body: bodyOf(...Array.from({ length: 34 }, () => SENTENCE)) }],
  [
    'a table and marked text',
    {
      body: bodyOf(
        marked,
        tableOf([
          ['№', 'Объект'],
          ['1', 'Парк'],
        ]),
        SENTENCE,
      ),
    },
  ],
  [
    'pictures and numbered columns',
    {
      body: bodyOf(
        image({ alt: 'План 🙂' }),
        image({}, PHOTO),
        counted(row(th('а'), th('б')), row(td([image()]), td('в'))),
      ),
      pictures: PICTURES,
    },
  ],
  ['nothing but a text', { requisites: {}, body: bodyOf('Текст.') }],
  ['characters of other scripts', { body: bodyOf('Ünïcödé ŝ ‑ № § ° – — … « » „ “ ₽ ≤ → √ ■ е\u0301\u00ad') }],
]

/** A printed form, as the sheet of agreement is one. */
export const FORM: Parameters<typeof renderForm>[0] = {
  title: 'Лист согласования',
  parts: [
    { type: 'facts', rows: [['Документ', '02-15/214']] },
    { type: 'heading', text: 'Визы' },
    { type: 'table', head: ['№', 'Кто'], widths: [1, 3], rows: [['1', 'Крылова Е.В.']] },
    { type: 'pagebreak' },
    { type: 'paragraph', text: SENTENCE },
  ],
  now: new Date('2026-05-14T07:00:00Z'),
}
