import type { PaperCard } from '../paper'
import { writeSignatory } from '../requisites'
import type { CardRule, Found, Named, Rule } from '../rule'

const ORDER_OF = { requisite: 22, clause: '3.3.19', requirement: 'R-07.18' }
const ACTING = { requisite: 22, clause: '3.3.19', requirement: 'R-07.24' }
const EXECUTOR = { requisite: 25, clause: '3.3.22', requirement: 'R-10.01' }
const REPLY = { requisite: 12, clause: '3.3.9', requirement: 'R-05.12' }

const rule = (named: Omit<Named, 'group'>, card: CardRule['card']): CardRule => ({
  ...named,
  group: 'requisites',
  card,
})

/** Who signs, who wrote it, what it answers. */
export const signature: Rule[] = [
  rule(
    { id: 'signatoryMissing', source: { requisite: 22, clause: '7.2.1', requirement: 'R-23.01' } },
    ({ requisites }) => (requisites.signatory ? [] : [{ place: { field: 'signatory', index: null } }]),
  ),
  rule({ id: 'signatureInitials', source: ORDER_OF }, (card) => {
    const name = card.requisites.signatory?.name ?? ''
    return ofSignatory(card, name, { name: initialsFirst(name) })
  }),
  rule({ id: 'signatureShort', source: ACTING }, (card) => {
    const position = card.requisites.signatory?.position ?? ''
    return ofSignatory(card, position, { position: position.replace(/^Зам\.?\s+/i, 'Заместитель ') })
  }),
  rule({ id: 'signatureFor', source: ACTING }, ({ requisites: { signatory } }) =>
    /^(?:За\s|\/)/i.test(signatory?.position ?? '')
      ? [{ place: { field: 'signatory', index: null }, quote: signatory?.position }]
      : [],
  ),
  rule({ id: 'actingOrder', source: ACTING }, ({ requisites: { signatory } }) =>
    /^(?:Исполняющ|И\.[ \u00a0]?о\.|Врио|ВРИО)/i.test(signatory?.position ?? '') && !signatory?.acting?.order.trim()
      ? [{ place: { field: 'signatory', index: null }, quote: signatory?.position }]
      : [],
  ),
  rule({ id: 'executorMissing', source: EXECUTOR, layouts: ['letter'] }, ({ requisites }) =>
    requisites.executor?.name ? [] : [{ place: { field: 'executor', index: null } }],
  ),
  rule({ id: 'executorPhone', source: EXECUTOR }, ({ requisites: { executor } }) =>
    executor?.name && !/\d/.test(executor.phone)
      ? [{ place: { field: 'executor', index: null }, quote: executor.name }]
      : [],
  ),
  rule({ id: 'executorLabel', source: EXECUTOR }, ({ requisites: { executor } }) => {
    if (!executor) return []
    const value = { name: executor.name.replace(LABEL, ''), phone: executor.phone.replace(LABEL, '') }
    if (value.name === executor.name && value.phone === executor.phone) return []
    const quote = value.name === executor.name ? executor.phone : executor.name
    return [
      { place: { field: 'executor', index: null }, quote, fix: [{ kind: 'requisite', field: 'executor', value }] },
    ]
  }),
  rule({ id: 'executorFullName', source: EXECUTOR }, ({ requisites: { executor } }) =>
    /[А-ЯЁ]\./.test(executor?.name ?? '') ? [{ place: { field: 'executor', index: null }, quote: executor?.name }] : [],
  ),
  rule({ id: 'replyHalf', source: REPLY }, ({ requisites: { replyTo } }) =>
    replyTo && (!replyTo.number.trim() || !replyTo.date)
      ? [{ place: { field: 'replyTo', index: null }, quote: replyTo.number || replyTo.date }]
      : [],
  ),
]

const LABEL = /^(?:Исп(?:олнитель)?|Тел(?:ефон)?)[.:]*\s*/i

function ofSignatory(
  { requisites: { signatory } }: PaperCard,
  quote: string,
  change: { name?: string; position?: string },
): Found[] {
  if (!signatory || Object.values(change).every((value) => value === quote)) return []
  return [{ place: { field: 'signatory', index: null }, quote, fix: [writeSignatory(signatory, change)] }]
}

/** «Карташов Д. Н.» and «Д. Н. Карташов» are both written «Д.Н. Карташов». */
export const initialsFirst = (name: string): string =>
  name
    .replace(
      /^([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+((?:[А-ЯЁ]\.\s?){1,2})$/,
      (_all, surname, initials: string) => `${initials.replace(/\s/g, '')} ${surname}`,
    )
    .replace(/^([А-ЯЁ]\.)[ \u00a0]([А-ЯЁ]\.)/, '$1$2')
    .replace(/^((?:[А-ЯЁ]\.){1,2})(?=[А-ЯЁ][а-яё])/, '$1 ')
