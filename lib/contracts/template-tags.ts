/** Tags of a Word template, as they stand in it between «<» and «>»; the card fills them (T-21.05, T-21.07, T-21.08). */
export const TEMPLATE_TAGS = {
  number: 'НОМЕР',
  date: 'ДАТА',
  dateAndNumber: 'ДАТА_НОМЕР',
  signature: 'ШТАМП_ЭП',
  addressee: 'АДРЕСАТ',
  heading: 'ЗАГОЛОВОК',
  salutation: 'ОБРАЩЕНИЕ',
  replyTo: 'НА_НОМЕР',
  attachments: 'ПРИЛОЖЕНИЯ',
  position: 'ДОЛЖНОСТЬ',
  signatory: 'ПОДПИСАНТ',
  executor: 'ИСПОЛНИТЕЛЬ',
  phone: 'ТЕЛЕФОН',
} as const
export type TemplateTag = keyof typeof TEMPLATE_TAGS

/** What the check of a template tells (T-21.09). */
export const TEMPLATE_NOTES = ['unknown', 'twice', 'noSignature', 'both'] as const
export type TemplateNote = { kind: (typeof TEMPLATE_NOTES)[number]; tag: string }
