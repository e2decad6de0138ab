import type { DispatchMethod, MailClass, RegisterView } from '@/lib/contracts/registry-dispatch-views'
import { formatDate } from '@/lib/text/dates'
import type { FormPart } from '../../typesetting'

const WAYS: Record<DispatchMethod, string> = {
  post: 'почтой',
  courier: 'фельдсвязью, курьером',
  email: 'по электронной почте',
  medo: 'по МЭДО',
  fax: 'факсом',
  in_person: 'нарочно',
  special: 'спецсвязью',
}
const CLASSES: Record<MailClass, string> = { simple: ', простые', registered: ', заказные' }

/** A way with its class in words, as a register names it. */
export const wayOf = ({ method, mailClass }: Pick<RegisterView, 'method' | 'mailClass'>): string =>
  WAYS[method] + (mailClass ? CLASSES[mailClass] : '')

/** Columns of a register of sending. */
export const REGISTER_HEAD = ['Конверт', '№ документа', 'Адресат', 'Адрес', 'ШПИ']

/** What a register lists: an envelope's number, the document, to whom, where, the postal number. */
export const registerLines = ({ rows }: RegisterView): string[][] =>
  rows.map(({ envelope, number, addressee, address, trackNumber }) => [
    ...[String(envelope ?? ''), number ?? '', addressee, address, trackNumber ?? ''],
  ])

/** A register as it is printed, with a place for the signatures of who gave and who took. */
export const registerParts = (register: RegisterView): FormPart[] => [
  {
    type: 'facts',
    rows: [
      ['Отправлено', `${formatDate(register.sentOn)}, ${wayOf(register)}`],
      ['Документов', String(register.rows.length)],
      ['Конвертов', String(new Set(register.rows.map(({ envelope }) => envelope)).size)],
      ['Отправитель', register.by ?? ''],
    ],
  },
  { type: 'table', head: REGISTER_HEAD, widths: [8, 14, 32, 30, 16], rows: registerLines(register) },
  {
    type: 'table',
    head: ['', 'Должность', 'Подпись', 'Фамилия, инициалы', 'Дата'],
    widths: [12, 30, 18, 26, 14],
    rows: [
      ['Сдал', '', '', register.by ?? '', formatDate(register.sentOn)],
      ['Принял', '', '', register.taken?.by ?? '', register.taken ? formatDate(register.taken.on) : ''],
    ],
  },
]
