import type { BodyNode } from '@/lib/editor/content'
import { bodyOf, paragraph, SENTENCE } from './letters'
import { image, PHOTO } from './pictures'

/** Tiny texts, one for each thing a text of the office may hold and for how they meet. */

type Attrs = Record<string, unknown>
export const p = (text: string, attrs: Attrs = {}): BodyNode => paragraph(text, attrs)
export const clause = (text: string, level = 0, attrs: Attrs = {}) => p(text, { list: 'clause', level, ...attrs })
export const letter = (text: string, attrs: Attrs = {}) => p(text, { list: 'letter', ...attrs })
export const bullet = (text: string, attrs: Attrs = {}) => p(text, { list: 'bullet', ...attrs })
export const words = (text: string, ...marks: (string | { type: string; attrs?: Attrs })[]): BodyNode => ({
  type: 'text',
  text,
  ...(marks.length ? { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) } : {}),
})
export const line = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content })
export const brk: BodyNode = { type: 'hardBreak' }
export const heading = (text: string, level = 1, attrs: Attrs = {}): BodyNode => ({
  type: 'heading',
  attrs: { level, ...attrs },
  content: [words(text)],
})
const cellOf =
  (type: string) =>
  (content: string | BodyNode | BodyNode[], attrs: Attrs = {}): BodyNode => ({
    type,
    attrs,
    content: typeof content === 'string' ? [p(content)] : Array.isArray(content) ? content : [content],
  })
export const td = cellOf('tableCell')
export const th = cellOf('tableHeader')
export const row = (...content: BodyNode[]): BodyNode => ({ type: 'tableRow', content })
export const table = (...content: BodyNode[]): BodyNode => ({ type: 'table', content })
/** A table that numbers its columns. */
export const counted = (...content: BodyNode[]): BodyNode => ({ ...table(...content), attrs: { numbered: true } })
const link = (href: string) => ({ type: 'link', attrs: { href } })

const LINE_OF = (text: string, ...marks: string[]) => line(words('Прошу '), words(text, ...marks), words(' к сроку.'))

export const CORPUS: Record<string, BodyNode> = {
  // paragraphs
  'a paragraph': bodyOf(SENTENCE),
  'an empty text': bodyOf(p('')),
  'empty lines between paragraphs': bodyOf('Первый', p(''), p(''), 'Второй'),
  'an empty line at the end': bodyOf('Первый', p('')),
  'an empty line at the beginning': bodyOf(p(''), 'Первый'),
  'a paragraph at the left': bodyOf(p('Слева', { align: 'left' })),
  'a paragraph in the middle': bodyOf(p('По центру', { align: 'center' })),
  'a paragraph at the right': bodyOf(p('Справа', { align: 'right' })),
  'all alignments in a row': bodyOf(
    'обычный',
    p('л', { align: 'left' }),
    p('ц', { align: 'center' }),
    p('п', { align: 'right' }),
    'обычный',
  ),
  'an empty line in the middle of the sheet': bodyOf(p('', { align: 'center' }), 'Текст'),
  // characters
  'non-breaking spaces': bodyOf('на\u00a010\u00a0% и\u00a0в\u00a0срок'),
  'a non-breaking hyphen': bodyOf('приказ 01\u201112\u20113'),
  'a soft hyphen': bodyOf('благо\u00adустройство'),
  'a narrow space and dashes': bodyOf('10\u202f000 – 20\u202f000 — и далее…'),
  'a tab inside a line': bodyOf('Итого:\t15\tтыс. руб.'),
  'a tab at both ends': bodyOf('\tвнутри\t'),
  'several spaces in a row and at the ends': bodyOf('  два  и   три  '),
  'quotation marks and ampersands': bodyOf('«Сад & парк» <ООО> "Вид" \'x\''),
  'signs of the number and of the section': bodyOf('№ 15, § 3, 25 °C, м², ×, ≤'),
  'letters with accents and other alphabets': bodyOf('Ёлка, ґанок, Äußerung, Ωmega'),
  'a supplementary character': bodyOf('знак \u{1F5CE} в тексте'),
  'what looks like markup': bodyOf('</w:t><w:p/> &lt;b&gt; {x} <НОМЕР>'),
  'what looks like a number of a clause': bodyOf('1. Это не пункт, а слова', 'а) и это'),
  'a very long word': bodyOf('д'.repeat(3000)),
  'a long paragraph': bodyOf(Array(60).fill(SENTENCE).join(' ')),
  // marks
  bold: bodyOf(LINE_OF('жирно', 'bold')),
  italic: bodyOf(LINE_OF('курсивом', 'italic')),
  underline: bodyOf(LINE_OF('подчёркнуто', 'underline')),
  strike: bodyOf(LINE_OF('зачёркнуто', 'strike')),
  'bold and italic': bodyOf(LINE_OF('вместе', 'bold', 'italic')),
  'all marks at once': bodyOf(LINE_OF('всё', 'bold', 'italic', 'strike', 'underline')),
  'marks side by side': bodyOf(line(words('а', 'bold'), words('б', 'italic'), words('в', 'underline'), words('г'))),
  'a mark inside a word': bodyOf(line(words('при'), words('каз', 'bold'), words('ать'))),
  'a bold space': bodyOf(line(words('а'), words(' ', 'bold'), words('б'))),
  'a whole paragraph bold': bodyOf(line(words('Только жирное', 'bold'))),
  'bold over a tab': bodyOf(line(words('до\tпосле', 'bold'))),
  // links
  'a link': bodyOf(line(words('см. '), words('портал', link('https://example.org/a?b=1&c=2')), words('.'))),
  'a link to mail': bodyOf(line(words('mtr@severobl.example', link('mailto:mtr@severobl.example')))),
  'a bold link': bodyOf(line(words('портал', 'bold', link('https://example.org/')))),
  'two links side by side': bodyOf(
    line(words('а', link('https://a.example/')), words('б', link('https://b.example/'))),
  ),
  'a link with marks inside': bodyOf(
    line(words('один ', link('https://a.example/')), words('два', 'italic', link('https://a.example/'))),
  ),
  'a link in a cell': bodyOf(table(row(td(line(words('адрес', link('https://a.example/'))))))),
  // lines
  'a line break': bodyOf(line(words('Первая'), brk, words('вторая'))),
  'line breaks at the ends': bodyOf(line(brk, words('между'), brk)),
  'several line breaks in a row': bodyOf(line(words('а'), brk, brk, brk, words('б'))),
  'a line break among bold words': bodyOf(
    line(words('а', 'bold'), { ...brk, marks: [{ type: 'bold' }] }, words('б', 'bold')),
  ),
  // headings
  'a heading': bodyOf(heading('Общие положения'), 'Текст'),
  'a heading of the second kind': bodyOf(heading('Сроки', 2), 'Текст'),
  'headings one after another': bodyOf(heading('Раздел'), heading('Подраздел', 2), heading('Подраздел', 2)),
  'a heading at the left': bodyOf(heading('Слева', 1, { align: 'left' })),
  'a heading in the middle by wish': bodyOf(heading('По центру', 2, { align: 'center' })),
  'a heading with a line break': bodyOf({
    type: 'heading',
    attrs: { level: 1 },
    content: [words('Первая'), brk, words('вторая')],
  }),
  'a heading partly italic': bodyOf({
    type: 'heading',
    attrs: { level: 1 },
    content: [words('О '), words('сроках', 'italic')],
  }),
  'a heading with a bold mark of its own': bodyOf({
    type: 'heading',
    attrs: { level: 2 },
    content: [words('О '), words('сроках', 'bold')],
  }),
  'an empty heading': bodyOf({ type: 'heading', attrs: { level: 1 } }, 'Текст'),
  // clauses
  clauses: bodyOf(clause('Первый'), clause('Второй'), clause('Третий')),
  'clauses of two levels': bodyOf(clause('1'), clause('1.1', 1), clause('1.2', 1), clause('2'), clause('2.1', 1)),
  'clauses of all five levels': bodyOf(
    clause('1'),
    clause('2', 1),
    clause('3', 2),
    clause('4', 3),
    clause('5', 4),
    clause('6', 2),
    clause('7'),
  ),
  'clauses that skip levels': bodyOf(clause('1'), clause('1.1.1', 2), clause('1.2', 1), clause('2')),
  'clauses that begin deep': bodyOf(clause('1.1.1', 2), clause('1.1.2', 2), clause('1.2', 1)),
  'clauses with paragraphs between them': bodyOf(
    clause('1'),
    'Абзац',
    clause('2'),
    p(''),
    clause('2.1', 1),
    'Абзац',
    clause('2.2', 1),
  ),
  'clauses with a table and a heading between them': bodyOf(
    clause('1'),
    table(row(td('т'))),
    clause('2'),
    heading('Раздел'),
    clause('3'),
  ),
  'a clause at the left and one in the middle': bodyOf(
    clause('л', 0, { align: 'left' }),
    clause('ц', 0, { align: 'center' }),
    clause('п', 1, { align: 'right' }),
  ),
  'an empty clause': bodyOf(clause(''), clause('второй')),
  'a clause with a line break and marks': bodyOf({
    type: 'paragraph',
    attrs: { list: 'clause', level: 0 },
    content: [words('а', 'bold'), brk, words('б')],
  }),
  'forty clauses': bodyOf(...Array.from({ length: 40 }, (_, n) => clause(`пункт ${n}`, n % 3 === 0 ? 0 : 1))),
  // letters
  letters: bodyOf(letter('первое'), letter('второе'), letter('третье')),
  'letters that begin anew': bodyOf(letter('а'), letter('б'), 'Абзац', letter('а'), letter('б')),
  'letters past those the office leaves out': bodyOf(...Array.from({ length: 25 }, (_, n) => letter(`подпункт ${n}`))),
  'letters past the alphabet': bodyOf(...Array.from({ length: 60 }, (_, n) => letter(`подпункт ${n}`))),
  'letters under clauses': bodyOf(
    clause('1'),
    letter('а'),
    letter('б'),
    clause('2'),
    letter('а'),
    clause('2.1', 1),
    letter('а'),
  ),
  'letters with alignment': bodyOf(letter('а', { align: 'left' }), letter('б', { align: 'center' })),
  // dashes
  dashes: bodyOf(bullet('первое'), bullet('второе')),
  'dashes and letters': bodyOf(letter('а'), bullet('тире'), letter('а'), bullet('тире')),
  'dashes under a clause': bodyOf(clause('1'), bullet('а'), bullet('б'), clause('2')),
  'a dash with alignment': bodyOf(bullet('слева', { align: 'left' }), bullet('справа', { align: 'right' })),
  // pages
  'a paragraph on a new page': bodyOf('Первая', p('Вторая', { pageBreak: true })),
  'a heading on a new page': bodyOf('Первая', heading('Приложение', 1, { pageBreak: true })),
  'a clause on a new page': bodyOf(clause('1'), clause('2', 0, { pageBreak: true })),
  'an empty line on a new page before a table': bodyOf('а', p('', { pageBreak: true }), table(row(td('т')))),
  'a new page at once': bodyOf(p('Сразу', { pageBreak: true })),
  // tables
  'a table': bodyOf(table(row(td('а'), td('б')), row(td('в'), td('г')))),
  'a table of one cell': bodyOf(table(row(td('одна')))),
  'a table with a head': bodyOf(table(row(th('№'), th('Название')), row(td('1'), td('Сквер')))),
  'a head of two rows': bodyOf(table(row(th('а', { colspan: 2 })), row(th('б'), th('в')), row(td('1'), td('2')))),
  'a table that is all head': bodyOf(table(row(th('а'), th('б')), row(th('в'), th('г')))),
  'a head in a column': bodyOf(table(row(th('Год'), td('2025')), row(th('Срок'), td('май')))),
  'a head in the middle': bodyOf(table(row(td('а')), row(th('б')), row(td('в')))),
  'cells merged along': bodyOf(table(row(td('а', { colspan: 2 }), td('б')), row(td('1'), td('2'), td('3')))),
  'cells merged down': bodyOf(table(row(td('а', { rowspan: 3 }), td('1')), row(td('2')), row(td('3')))),
  'cells merged both ways': bodyOf(
    table(row(td('а', { colspan: 2, rowspan: 2 }), td('1')), row(td('2')), row(td('3'), td('4'), td('5'))),
  ),
  'cells merged crosswise': bodyOf(
    table(
      row(td('а', { rowspan: 2 }), td('б'), td('в', { rowspan: 2 })),
      row(td('г')),
      row(td('д'), td('е', { colspan: 2 })),
    ),
  ),
  'a row spanned whole from above': bodyOf(
    table(row(td('а', { rowspan: 2 }), td('б', { rowspan: 2 })), row(), row(td('в'), td('г'))),
  ),
  'columns of drawn widths': bodyOf(
    table(
      row(td('а', { colwidth: [214] }), td('б', { colwidth: [428] })),
      row(td('в', { colwidth: [214] }), td('г', { colwidth: [428] })),
    ),
  ),
  'drawn widths under merged cells': bodyOf(
    table(
      row(td('а', { colspan: 2, colwidth: [62, 238] }), td('б', { colwidth: [342] })),
      row(td('1', { colwidth: [62] }), td('2', { colwidth: [238] }), td('3', { colwidth: [342] })),
    ),
  ),
  'alignment in cells': bodyOf(
    table(row(td(p('л', { align: 'left' })), td(p('ц', { align: 'center' })), td(p('п', { align: 'right' })))),
  ),
  'alignment in the head': bodyOf(
    table(row(th(p('л', { align: 'left' })), th(p('ц', { align: 'center' })), th(p('п', { align: 'right' })))),
  ),
  'several paragraphs in a cell': bodyOf(table(row(td([p('один'), p(''), p('два')])))),
  'marks and breaks in a cell': bodyOf(table(row(td(line(words('а', 'bold'), brk, words('б', 'italic')))))),
  'an empty cell': bodyOf(table(row(td(''), td('б')))),
  'a heading in a cell': bodyOf(table(row(td([heading('Раздел', 2), p('текст')])))),
  'a heading at the end of a cell': bodyOf(table(row(td([p('текст'), heading('Раздел', 2)])))),
  'a table in a cell': bodyOf(table(row(td([p('до'), table(row(td('внутри'))), p('после')])))),
  'a table at the end of a cell': bodyOf(table(row(td([p('до'), table(row(td('внутри')))])))),
  'a table at the beginning of a cell': bodyOf(table(row(td([table(row(td('внутри'), td('ещё'))), p('после')])))),
  'two tables one after another': bodyOf(table(row(td('первая'))), table(row(td('вторая')))),
  'three tables one after another': bodyOf(table(row(td('1'))), table(row(td('2'))), table(row(td('3')))),
  'two tables with an empty line between': bodyOf(table(row(td('первая'))), p(''), table(row(td('вторая')))),
  'a table at the beginning': bodyOf(table(row(td('т'))), 'Текст'),
  'a table at the end': bodyOf('Текст', table(row(td('т')))),
  'a table of ten columns': bodyOf(table(row(...Array.from({ length: 10 }, (_, n) => td(String(n)))))),
  'a table of two hundred rows': bodyOf(
    table(row(th('№')), ...Array.from({ length: 200 }, (_, n) => row(td(String(n))))),
  ),
  // numbers of columns
  'numbered columns under a head': bodyOf(counted(row(th('№'), th('Объект')), row(td('а'), td('б')))),
  'numbered columns under a head of two rows': bodyOf(
    counted(row(th('а', { colspan: 2 })), row(th('б'), th('в')), row(td('1'), td('2'))),
  ),
  'numbered columns under a head whose rows are spanned whole': bodyOf(
    counted(row(th('а', { rowspan: 2 }), th('б', { rowspan: 2 })), row(), row(td('1'), td('2'))),
  ),
  'numbered columns without a head': bodyOf(counted(row(td('а'), td('б'), td('в')))),
  'numbered columns of a table that is all head': bodyOf(counted(row(th('а'), th('б')))),
  'numbered columns of drawn widths': bodyOf(
    counted(
      row(th('а', { colwidth: [214] }), th('б', { colwidth: [428] })),
      row(td('1', { colwidth: [214] }), td('2', { colwidth: [428] })),
    ),
  ),
  'a head that looks like numbers of columns': bodyOf(table(row(th('1'), th('2')), row(td('а'), td('б')))),
  // pictures
  'a picture': bodyOf('До', image(), 'После'),
  'a picture alone': bodyOf(image()),
  'a picture with a description': bodyOf(image({ alt: 'План <сквера> & "набережной"' })),
  'pictures at the sides': bodyOf(image({ align: 'left' }), image({ align: 'right' }), image()),
  'a picture of a tenth of a millimetre more': bodyOf(image({ width: 61.3 })),
  'a picture across the sheet': bodyOf(image({ width: 170 })),
  'a tall photograph': bodyOf(image({ width: 40 }, PHOTO), image({ width: 20 }, PHOTO)),
  'one picture twice': bodyOf(image({ width: 30 }), 'Между', image({ width: 50, align: 'left' })),
  'a picture among clauses and letters': bodyOf(
    clause('1'),
    image(),
    clause('2'),
    letter('а'),
    image(),
    letter('а'),
    clause('2.1', 1),
  ),
  'a picture on a new page': bodyOf('Первая', p('', { pageBreak: true }), image(), 'Вторая'),
  'a picture in a cell': bodyOf(table(row(td([p('до'), image({ width: 30 }), p('после')]), td('б')))),
  'a picture alone in a cell': bodyOf(
    table(row(td([image({ width: 20 })]), th([image({ width: 20, align: 'left' })]))),
  ),
  'a picture between tables': bodyOf(table(row(td('а'))), image(), table(row(td('б')))),
  'a picture at the end': bodyOf('Текст', image()),
  // a whole letter
  'a letter of everything': bodyOf(
    SENTENCE,
    heading('Сроки'),
    clause('Завершить работы:'),
    letter('в сквере'),
    letter('на набережной'),
    clause('Представить отчёт', 1),
    bullet('по форме'),
    table(row(th('№'), th('Объект')), row(td(p('1', { align: 'center' })), td('Сквер'))),
    p('Справочно', { align: 'right' }),
    line(words('См. '), words('портал', link('https://example.org/')), brk, words('и приложение', 'italic')),
    p('Приложение', { align: 'right', pageBreak: true }),
    SENTENCE,
  ),
}
