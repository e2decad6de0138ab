import { describe, expect, it } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { readWord } from '@/server/files/formats/word/read-word'
import {
  headerPart,
  item,
  makeWord,
  numberingOf,
  pattern,
  wp,
  wr,
  wt,
  wtbl,
  wtc,
  wtr,
} from '../../factories/word-files'

type Given = Parameters<typeof makeWord>
function read(...given: Given) {
  const answer = readWord(makeWord(...given))
  if ('refusal' in answer) throw new Error(answer.refusal)
  documentSchema().nodeFromJSON(answer.content).check()
  const lost = Object.fromEntries(answer.losses.map(({ kind, count }) => [kind, count]))
  return { blocks: answer.content.content ?? [], lost }
}
const plain = (node: BodyNode): string =>
  node.text ?? (node.type === 'hardBreak' ? '\n' : (node.content ?? []).map(plain).join(''))
const said = (blocks: BodyNode[]) => blocks.map((block) => [block.attrs?.list ?? block.type, plain(block)])
const marksOf = (block: BodyNode | undefined) =>
  (block?.content ?? []).map(({ text, marks = [] }) => [text, ...marks.map(({ type }) => type)])

const STYLES = `
<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="body"><w:name w:val="Основной"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="strong"><w:name w:val="Жирный абзац"/><w:basedOn w:val="body"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="round"><w:name w:val="Круг"/><w:basedOn w:val="circle"/></w:style>
<w:style w:type="paragraph" w:styleId="circle"><w:name w:val="Окружность"/><w:basedOn w:val="round"/></w:style>
<w:style w:type="character" w:styleId="em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>`
const DECIMAL = ['%1.', '%1.%2.', '%1.%2.%3.'].map((text) => ({ format: 'decimal', text }))
const style = (id: string) => `<w:pStyle w:val="${id}"/>`

describe('R-08.06 a letter of Word becomes a text of ours', () => {
  it('headings, by style, by outline and by what they inherit', () => {
    const body = [wp('Первый', style('1')), wp('Третий', style('3')), wp('По уровню', '<w:outlineLvl w:val="1"/>')]
    const { blocks } = read(body.join(''), { styles: STYLES })
    expect(blocks.map(({ type, attrs }) => [type, attrs?.level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 2],
    ])
    expect(marksOf(blocks[0])).toEqual([['Первый']])
  })

  it('alignment of its own, of its style, and running text by its indent', () => {
    const looks = ['<w:jc w:val="center"/>', '<w:jc w:val="end"/>', style('body'), '<w:ind w:firstLine="709"/>', '']
    const { blocks } = read(looks.map((look) => wp('т', look)).join(''), { styles: STYLES })
    expect(blocks.map(({ attrs }) => attrs?.align)).toEqual(['center', 'right', null, null, 'left'])
  })

  it('marks of runs, of styles, and those that are switched off', () => {
    const runs = [
      wr('а', '<w:b/>'),
      wr('б', '<w:b w:val="0"/>'),
      wr('в', '<w:rStyle w:val="em"/>'),
      wr('г', '<w:u w:val="none"/><w:strike/>'),
      wr('д', '<w:u w:val="single"/><w:b/><w:i/>'),
    ]
    const { blocks } = read(wp(runs.join('')) + wp(wr('е') + wr('ж', '<w:b w:val="false"/>'), style('strong')), {
      styles: STYLES,
    })
    expect(marksOf(blocks[0])).toEqual([
      ['а', 'bold'],
      ['б'],
      ['в', 'italic'],
      ['г', 'strike'],
      ['д', 'bold', 'italic', 'underline'],
    ])
    expect(marksOf(blocks[1])).toEqual([['е', 'bold'], ['ж']])
  })

  it('line breaks, tabs, hyphens, capitals, raised signs, spaces that Word itself would not show', () => {
    const parts = '<w:br/><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:cr/>'
    const body = wp(`<w:r>${wt('а')}${parts}${wt('б')}</w:r>${wr('приказ', '<w:caps/>')}<w:r><w:t>  в  </w:t></w:r>`)
    expect(plain(read(body).blocks[0] as BodyNode)).toBe('а\n\t\u2011\u00ad\nбПРИКАЗв')
    const raised = read(
      wp(wr('15 м') + wr('2', '<w:vertAlign w:val="superscript"/>') + wr('абв', '<w:vertAlign w:val="subscript"/>')),
    )
    expect(plain(raised.blocks[0] as BodyNode)).toBe('15 м²абв')
    expect(raised.lost).toEqual({ scripts: 1 })
  })

  it('ends of pages, wherever Word has put them', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>'
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
    const body = [
      wp('1'),
      wp(page),
      wp('2'),
      wp(wr('3') + page + wr('4')),
      wp('5', '<w:pageBreakBefore/>'),
      wp('6', section),
      wp('7'),
      wp(page),
      wtbl(wtr(wtc(wp('8')))),
    ]
    const { blocks } = read(body.join(''))
    expect(blocks.map((block) => [plain(block), block.attrs?.pageBreak ?? false])).toEqual([
      ...[
        ['1', false],
        ['2', true],
        ['3', false],
        ['4', true],
        ['5', true],
        ['6', false],
        ['7', true],
        ['', true],
        ['8', false],
      ],
    ])
  })

  it('links to the network and to mail; a field of a link as well; any other address is only words', () => {
    const relations = [
      { id: 'r1', type: 'hyperlink', target: 'https://example.org/a', external: true },
      { id: 'r2', type: 'hyperlink', target: 'javascript:alert(1)', external: true },
      { id: 'r3', type: 'hyperlink', target: 'file:///etc/passwd', external: true },
      { id: 'r4', type: 'hyperlink', target: 'document.xml' },
    ]
    const links = relations.map(({ id }) => `<w:hyperlink r:id="${id}">${wr(id)}</w:hyperlink>`).join('')
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:a@b.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const { blocks } = read(wp(`${links}${field}${wr('почта')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${wr('.')}`), {
      relations,
    })
    const found = (blocks[0]?.content ?? []).map(({ text, marks }) => [text, marks?.[0]?.attrs?.href])
    expect(found).toEqual([
      ['r1', 'https://example.org/a'],
      ['r2r3r4', undefined],
      ['почта', 'mailto:a@b.example'],
      ['.', undefined],
    ])
  })

  it('a strict file, and one whose prefixes are not the usual ones', () => {
    const strict = `<?xml version="1.0"?><ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:jc ns0:val="center"/></ns0:pPr><ns0:r><ns0:t>строгий</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
    const { blocks } = read('', { parts: { 'word/document.xml': strict } })
    expect([plain(blocks[0] as BodyNode), blocks[0]?.attrs?.align]).toEqual(['строгий', 'center'])
  })
})

describe('R-08.06 numbers of Word', () => {
  const numbering = numberingOf(
    pattern(1, [...DECIMAL], [{ id: 1 }, { id: 2, restarts: 1 }]),
    pattern(
      2,
      [
        { format: 'bullet', text: '•' },
        { format: 'bullet', text: 'o' },
      ],
      [{ id: 3 }],
    ),
    pattern(
      3,
      [
        { format: 'decimal', text: '%1.' },
        { format: 'russianLower', text: '%2)' },
      ],
      [{ id: 4 }],
    ),
    pattern(4, [{ format: 'decimal', text: '%1)' }], [{ id: 5 }]),
    pattern(5, [{ format: 'upperRoman', text: 'Раздел %1' }], [{ id: 6 }]),
    pattern(
      6,
      [
        { format: 'decimal', text: '%1' },
        { format: 'decimal', text: '%1.%2' },
      ],
      [{ id: 7 }],
    ),
  )
  const numbers = (body: string) => read(body, { numbering, styles: STYLES })

  it('become clauses with their levels, with or without the last point', () => {
    const { blocks, lost } = numbers(item('а', 1) + item('б', 1, 1) + wp('между') + item('в', 1, 1) + item('г', 1))
    expect(blocks.map(({ attrs }) => [attrs?.list ?? null, attrs?.level ?? null])).toEqual([
      ['clause', 0],
      ['clause', 1],
      [null, null],
      ['clause', 1],
      ['clause', 0],
    ])
    expect(lost).toEqual({})
    expect(said(numbers(item('а', 7) + item('б', 7, 1) + item('в', 7, 1)).blocks)).toEqual([
      ['clause', 'а'],
      ['clause', 'б'],
      ['clause', 'в'],
    ])
  })

  it('letters under numbers begin anew under each, as Word counts them', () => {
    const { blocks, lost } = numbers(item('1', 4) + item('а', 4, 1) + item('б', 4, 1) + item('2', 4) + item('а', 4, 1))
    expect(blocks.map(({ attrs }) => attrs?.list)).toEqual(['clause', 'letter', 'letter', 'clause', 'letter'])
    expect(lost).toEqual({})
  })

  it('dashes and points of any kind are dashes', () => {
    expect(said(numbers(item('а', 3) + item('б', 3, 1)).blocks)).toEqual([
      ['bullet', 'а'],
      ['bullet', 'б'],
    ])
  })

  it('a second list keeps the numbers people read: they become text, and it is told', () => {
    const { blocks, lost } = numbers(item('а', 1) + item('б', 1) + wp('Второй перечень:') + item('в', 2) + item('г', 2))
    expect(said(blocks)).toEqual([
      ['clause', 'а'],
      ['clause', 'б'],
      ['paragraph', 'Второй перечень:'],
      ['paragraph', '1. в'],
      ['paragraph', '2. г'],
    ])
    expect(lost).toEqual({ numbers: 2 })
  })

  it('the letter «з», which the office leaves out, and all after it stay as they were', () => {
    const { blocks } = numbers(item('1', 4) + Array.from({ length: 9 }, (_, n) => item(`п${n}`, 4, 1)).join(''))
    expect(said(blocks).slice(7)).toEqual([
      ['letter', 'п6'],
      ['paragraph', 'з) п7'],
      ['paragraph', 'и) п8'],
    ])
  })

  it('numbers of another look are typed', () => {
    expect(said(numbers(item('а', 5) + item('б', 6) + item('в', 6)).blocks)).toEqual([
      ['paragraph', '1) а'],
      ['paragraph', 'Раздел I б'],
      ['paragraph', 'Раздел II в'],
    ])
  })

  it('a numbered heading is a bold clause, so that the clauses under it stay clauses', () => {
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const { blocks } = numbers(
      wp('Общие положения', style('1') + numPr) +
        item('Пункт', 1, 1) +
        wp('Сроки', style('1') + numPr) +
        item('Пункт', 1, 1),
    )
    expect(blocks.map(({ attrs }) => [attrs?.list, attrs?.level])).toEqual([
      ['clause', 0],
      ['clause', 1],
      ['clause', 0],
      ['clause', 1],
    ])
    expect(marksOf(blocks[0])).toEqual([['Общие положения', 'bold']])
  })

  it('a list that is switched off, unknown or says nothing is no list', () => {
    expect(said(numbers(item('а', 0) + item('б', 99)).blocks)).toEqual([
      ['paragraph', 'а'],
      ['paragraph', 'б'],
    ])
  })
})

describe('R-08.06 tables of Word', () => {
  const cell = (text: string, look = '') => wtc(wp(text), look)
  const shape = (table: BodyNode | undefined) =>
    (table?.content ?? []).map((row) =>
      (row.content ?? []).map((one) => [plain(one), one.attrs?.colspan, one.attrs?.rowspan]),
    )

  it('cells merged along and down, a head that is repeated, widths as drawn', () => {
    const rows = [
      wtr(cell('а', '<w:gridSpan w:val="2"/>') + cell('б', '<w:vMerge w:val="restart"/>'), '<w:tblHeader/>'),
      wtr(cell('в') + cell('г') + cell('', '<w:vMerge/>')),
      wtr(cell('д', '<w:vMerge w:val="restart"/>') + cell('е') + cell('ж')),
      wtr(cell('', '<w:vMerge w:val="continue"/>') + cell('з') + cell('и')),
    ]
    const { blocks } = read(wtbl(rows.join(''), [1500, 3000, 4500]))
    expect(shape(blocks[0])).toEqual([
      [
        ['а', 2, 1],
        ['б', 1, 2],
      ],
      [
        ['в', 1, 1],
        ['г', 1, 1],
      ],
      [
        ['д', 1, 2],
        ['е', 1, 1],
        ['ж', 1, 1],
      ],
      [
        ['з', 1, 1],
        ['и', 1, 1],
      ],
    ])
    expect(blocks[0]?.content?.map((row) => row.content?.[0]?.type)).toEqual([
      'tableHeader',
      'tableCell',
      'tableCell',
      'tableCell',
    ])
    expect(blocks[0]?.content?.[0]?.content?.[0]?.attrs?.colwidth).toEqual([100, 200])
  })

  it('rows of different lengths, indented rows and cells in controls come out as one grid', () => {
    const wrapped = `<w:sdt><w:sdtContent>${cell('в')}</w:sdtContent></w:sdt>`
    const rows = wtr(cell('а') + cell('б') + wrapped) + wtr(cell('г'), '<w:gridBefore w:val="1"/>') + wtr(cell('д'))
    const { blocks } = read(wtbl(rows))
    expect(shape(blocks[0]).map((row) => row.length)).toEqual([3, 3, 3])
    expect(shape(blocks[0])[1]?.map(([text]) => text)).toEqual(['', 'г', ''])
  })

  it('numbers in cells are typed, tables in cells are kept', () => {
    const numbering = numberingOf(pattern(1, DECIMAL, [{ id: 1 }]))
    const inner = wtbl(wtr(cell('внутри')))
    const { blocks } = read(wtbl(wtr(wtc(item('а', 1) + item('б', 1) + inner + wp('')))), { numbering })
    const first = blocks[0]?.content?.[0]?.content?.[0]
    expect(first?.content?.map((node) => [node.type, plain(node)])).toEqual([
      ['paragraph', '1. а'],
      ['paragraph', '2. б'],
      ['table', 'внутри'],
      ['paragraph', ''],
    ])
  })
})

describe('R-08.06 what has no place in our text is named', () => {
  it('revisions are accepted, comments, notes and hidden words left out', () => {
    const body = wp(
      `${wr('было ')}<w:ins>${wr('вставлено ')}</w:ins><w:del><w:r><w:delText>удалено</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>${wr('тайна', '<w:vanish/>')}`,
    )
    const { blocks, lost } = read(body)
    expect(plain(blocks[0] as BodyNode)).toBe('было вставлено ')
    expect(lost).toEqual({ revisions: 2, footnotes: 1, comments: 1, hidden: 1 })
  })

  it('pictures are counted, text boxes follow their paragraph, once', () => {
    const box = (tag: string, text: string) => `<${tag}><w:txbxContent>${wp(text)}</w:txbxContent></${tag}>`
    const alternative = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx', 'Адресату')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox', 'Адресату')}</w:pict></mc:Fallback></mc:AlternateContent>`
    const { blocks, lost } = read(wp(`<w:r><w:drawing/></w:r><w:r>${alternative}</w:r>${wr('Текст')}`))
    expect(said(blocks)).toEqual([
      ['paragraph', 'Текст'],
      ['paragraph', 'Адресату'],
    ])
    expect(lost).toEqual({ pictures: 1, textBoxes: 1 })
  })

  it('formulas stand in line, fields show what they last showed', () => {
    const field = `<w:fldSimple w:instr="DATE">${wr('12.05.2026')}</w:fldSimple>`
    const formula = '<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>'
    const { blocks, lost } = read(wp(`${field}${wr(' ')}${formula}`))
    expect(plain(blocks[0] as BodyNode)).toBe('12.05.2026 a=b')
    expect(lost).toEqual({ fields: 1, formulas: 1 })
  })

  it('words of headers are told of, numbers of pages are not', () => {
    const relations = [
      { id: 'h1', type: 'header', target: 'header1.xml' },
      { id: 'h2', type: 'footer', target: 'footer1.xml' },
    ]
    const parts = { 'word/header1.xml': headerPart(wp('Министерство')), 'word/footer1.xml': headerPart(wp('2')) }
    expect(read(wp('т'), { relations, parts }).lost).toEqual({ headers: 1 })
  })
})
