import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { putBlob } from '@/server/files'
import { renderForm } from '@/server/typesetting'
import { getDb } from '../client'
import { uploads } from '../schema'
import { letterText, type SUBJECTS } from './content/letters'

type Subject = (typeof SUBJECTS)[number]

/** A scan-like PDF of an incoming letter with an annex: two or three real pages, stored as if the person had uploaded it. */
export async function makeScan(
  subject: Subject,
  letter: { from: string; number: string; date: string; n: number; now: Date },
  personId: string,
): Promise<string> {
  const rows = Array.from({ length: 14 + (letter.n % 9) }, (_, i) => [
    String(i + 1),
    `ул. ${['Садовая', 'Лесная', 'Речная', 'Мира', 'Портовая'][i % 5]}, ${i + 3}`,
    ['освещение, дорожки', 'ремонт детской площадки', 'озеленение', 'покрытие дорожек'][i % 4] ?? '',
    i % 3 ? 'завершено' : 'в работе',
  ])
  const form = await renderForm({
    title: letter.from,
    now: letter.now,
    parts: [
      {
        type: 'facts',
        rows: [
          ['Исходящий номер', letter.number],
          ['Дата', letter.date],
          ['Кому', 'Министру территориального развития Карташову Д.Н.'],
        ],
      },
      { type: 'heading', text: subject.title },
      ...letterText(subject, letter.n).map((text) => ({ type: 'paragraph' as const, text })),
      { type: 'paragraph', text: 'Приложение: перечень объектов на 2 л. в 1 экз.' },
      { type: 'pagebreak' },
      { type: 'heading', text: 'Приложение. Перечень объектов' },
      { type: 'table', head: ['№', 'Адрес', 'Вид работ', 'Итог'], widths: [1, 4, 5, 3], rows },
    ],
  })
  return stored(form.pdf, 'application/pdf', personId)
}

type Paper = { title: string; facts: [string, string][]; text: string[]; now: Date }

/** One page of somebody else's paper: an appeal, an act. */
export async function makePaper({ title, facts, text, now }: Paper, personId: string): Promise<string> {
  const paragraphs = text.map((words) => ({ type: 'paragraph' as const, text: words }))
  const form = await renderForm({ title, now, parts: [{ type: 'facts', rows: facts }, ...paragraphs] })
  return stored(form.pdf, 'application/pdf', personId)
}

/** A Word annex of several pages. */
export async function makeAnnex(subject: Subject, personId: string): Promise<string> {
  const section = (n: number) => [
    new Paragraph({ text: `Раздел ${n}. ${subject.title}`, heading: HeadingLevel.HEADING_1, pageBreakBefore: n > 1 }),
    ...letterText(subject, n).map((text) => new Paragraph({ text })),
    new Table({
      rows: [1, 2, 3].map(
        (i) =>
          new TableRow({
            children: [`Позиция ${i}`, subject.detail, `${i * n * 125} тыс. рублей`].map(
              (text) => new TableCell({ children: [new Paragraph(text)] }),
            ),
          }),
      ),
    }),
  ]
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [1, 2, 3].flatMap(section) }] }))
  return stored(
    new Uint8Array(bytes),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    personId,
  )
}

async function stored(bytes: Uint8Array, mime: string, personId: string): Promise<string> {
  const { sha256 } = await putBlob(getDb(), bytes, mime)
  await getDb().insert(uploads).values({ sha256, personId }).onConflictDoNothing()
  return sha256
}
