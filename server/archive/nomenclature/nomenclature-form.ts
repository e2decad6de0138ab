import type { CaseView } from '@/lib/contracts/archive'
import { type SheetValue, sheetOf } from '../../kernel/sheet'
import type { FormPart } from '../../typesetting'

/** The five columns of a unit's nomenclature (R-35.19 …, annex A N 34). */
const HEAD = ['Индекс дела', 'Заголовок дела', 'Количество дел', 'Срок хранения и № статьи по перечню', 'Примечание']

const MEDIA: Record<CaseView['medium'], string> = {
  paper: '',
  electronic: 'ЭД',
  both: 'ЭД и на бумажном носителе',
}

/** What column 5 says of a case: «Заведено», «Переходящее с 2024 года», «ЭД», and what was noted. */
export const noteOf = ({ documents, carriedSince, medium, note }: CaseView): string =>
  [documents ? 'Заведено' : '', carriedSince ? `Переходящее с ${carriedSince} года` : '', MEDIA[medium], note]
    .filter(Boolean)
    .join('. ')

/** Column 3 is empty until the calendar year ends; then a case that was opened counts. */
const countOf = ({ documents }: CaseView, isOver: boolean): string => (isOver ? (documents ? '1' : '0') : '')

const lines = (cases: readonly CaseView[], isOver: boolean): string[][] =>
  cases.map((one) => [one.index, one.heading, countOf(one, isOver), `${one.term}, ${one.article}`, noteOf(one)])

type Printed = { cases: readonly CaseView[]; year: number; unit: string; head: string | null; isOver: boolean }

/** The nomenclature as it is printed, with the place for the signature of the unit's head and the agreement (R-35.02, annex A N 34). */
export const nomenclatureParts = ({ cases, year, unit, head, isOver }: Printed): FormPart[] => [
  {
    type: 'facts',
    rows: [
      ['Подразделение', unit],
      ['Год', String(year)],
      ['Дел', String(cases.length)],
    ],
  },
  { type: 'table', head: HEAD, widths: [11, 43, 10, 19, 17], rows: lines(cases, isOver) },
  {
    type: 'table',
    head: ['', 'Должность', 'Подпись', 'Фамилия, инициалы', 'Дата'],
    widths: [16, 28, 18, 24, 14],
    rows: [
      ['Подписал', 'Руководитель подразделения', '', head ?? '', ''],
      ['Согласовано', 'Служба делопроизводства', '', '', ''],
    ],
  },
]

/** The same five columns as a spreadsheet in base64. */
export const nomenclatureSheet = ({ cases, isOver }: Pick<Printed, 'cases' | 'isOver'>): Promise<string> =>
  sheetOf({
    name: 'Номенклатура дел',
    head: HEAD,
    widths: [14, 70, 12, 34, 40],
    rows: lines(cases, isOver).map((row): SheetValue[] => row),
  })
