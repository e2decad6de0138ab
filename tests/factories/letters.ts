import type { BodyNode } from '@/lib/editor/content'
import type { LetterData, Registration } from '@/server/typesetting'

export const paragraph = (text: string, attrs: Record<string, unknown> = {}): BodyNode => ({
  type: 'paragraph',
  attrs,
  content: text ? [{ type: 'text', text }] : [],
})

export const bodyOf = (...content: (BodyNode | string)[]): BodyNode => ({
  type: 'doc',
  content: content.map((node) => (typeof node === 'string' ? paragraph(node) : node)),
})

export const tableOf = (rows: string[][]): BodyNode => ({
  type: 'table',
  content: rows.map((cells, index) => ({
    type: 'tableRow',
    content: cells.map((text) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      content: [paragraph(text)],
    })),
  })),
})

export const SENTENCE =
  'По состоянию на 12 мая 2026 г. работы завершены на 38 из 46 объектов областного перечня, по восьми оставшимся просим представить уточнённый график с указанием подрядной организации и ответственного лица.'

export const REQUISITES = {
  addressees: [{ position: 'Главе Ключевского\nмуниципального округа', name: 'Воронцову П.А.' }],
  heading: 'О готовности объектов благоустройства к летнему сезону',
  replyTo: { number: '01-12/845', date: '2026-04-28' },
  salutation: 'Уважаемый Павел Андреевич!',
  attachments: 'форма отчёта на 2 л. в 1 экз.',
  signatory: { position: 'Министр', name: 'Д.Н. Карташов' },
  executor: { name: 'Ветров Игорь Петрович', phone: '(000) 245-10-15' },
}

/** A letter as it goes to print; the parts a test is about are given. */
export const letterData = (change: Partial<LetterData> = {}): LetterData => ({
  layout: 'letter',
  kindName: 'Исходящее письмо',
  title: 'О готовности объектов',
  restricted: false,
  requisites: REQUISITES,
  body: bodyOf('Министерство рассмотрело сведения и сообщает следующее.', SENTENCE),
  now: new Date('2026-05-14T07:00:00Z'),
  ...change,
})

export const REGISTRATION: Registration = {
  number: '02-15/214',
  date: '2026-05-15',
  signature: {
    certificate: '00E1A2B3C4D5E6F7081920A1B2C3D4E5',
    owner: 'Карташов Дмитрий Николаевич',
    validFrom: '01.01.2026',
    validTo: '01.04.2027',
  },
  originalSha256: 'ab'.repeat(32),
}
