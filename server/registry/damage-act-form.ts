import type { ActSigner } from '@/db/schema'
import type { Damage } from '@/lib/contracts/registry-processing-views'
import { formatDate } from '@/lib/text/dates'
import type { FormPart } from '../typesetting'

const FOUND: Record<Damage, string> = {
  packing: 'повреждена упаковка',
  document: 'поврежден документ',
  attachments: 'повреждены приложения',
  no_document: 'отсутствует документ',
  no_attachments: 'отсутствует часть документа или приложения',
  no_signature: 'отсутствует подпись',
}

export type ActData = {
  office: string
  number: number
  date: string
  title: string
  correspondent: string | null
  theirNumber: string | null
  theirDate: string | null
  receivedOn: string
  damages: Damage[]
  description: string
  signers: ActSigner[]
}

/** «повреждена упаковка, отсутствует подпись: …», as it stands in the act and in «Примечание» of the card. */
export const damageWords = ({ damages, description }: Pick<ActData, 'damages' | 'description'>): string =>
  `${damages.map((one) => FOUND[one]).join(', ')}: ${description}`

const copy = (act: ActData, number: 1 | 2, whose: string): FormPart[] => {
  const theirs = [act.theirNumber && `№ ${act.theirNumber}`, act.theirDate && `от ${formatDate(act.theirDate)}`]
  return [
    { type: 'corner', text: `Экз. № ${number}\n${whose}` },
    { type: 'title', text: `АКТ № ${act.number}` },
    {
      type: 'facts',
      rows: [
        ['Организация', act.office],
        ['Дата составления', formatDate(act.date)],
      ],
    },
    {
      type: 'paragraph',
      text: `Мы, нижеподписавшиеся, составили настоящий акт о том, что при первичной обработке корреспонденции, поступившей ${formatDate(act.receivedOn)}, установлено следующее.`,
    },
    {
      type: 'facts',
      rows: [
        ['Отправитель', act.correspondent ?? 'не установлен'],
        ['Номер и дата', theirs.filter(Boolean).join(' ') || 'не указаны'],
        ['Документ', act.title],
        ['Обнаружено', act.damages.map((one) => FOUND[one]).join('; ')],
      ],
    },
    { type: 'paragraph', text: act.description },
    {
      type: 'paragraph',
      text: 'Акт составлен в двух экземплярах: первый направлен отправителю, второй хранится с документом.',
    },
    {
      type: 'table',
      head: ['Должность', 'Подпись', 'Фамилия, инициалы'],
      widths: [45, 25, 30],
      rows: act.signers.map(({ position, name }) => [position, '', name]),
    },
  ]
}

/** The act on damaged mail as it is printed: two copies, each on a sheet of its own, with a line for every signature. */
export const damageActParts = (act: ActData): FormPart[] => [
  ...copy(act, 1, 'отправителю'),
  { type: 'pagebreak' },
  ...copy(act, 2, 'с документом'),
]
