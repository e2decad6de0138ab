import { beforeAll, describe, expect, it } from 'vitest'
import { type BodyNode, textOf } from '@/lib/editor/content'
import { readWordText } from '@/server/files'
import type { Actor } from '@/server/kernel/actor'
import { makeArchive, makeBombDocx, makeDocx, makePdf, makePicture, makeRawDocx } from '../../factories/office-files'
import { makeWord, wp, wr, wtbl, wtc, wtr } from '../../factories/word-files'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const read = (actor: Actor, sha256: string) => database.db.transaction((tx) => readWordText(tx, actor, sha256))

/** The whole way of a file: through the door it is uploaded by, and into a text. */
async function take(bytes: Uint8Array, name = 'письмо.docx') {
  const { status, body } = await post(office.executor, name, bytes)
  if (status !== 200) return { refused: String(body.code) }
  return read(office.executor, body.sha256).then(
    ({ content, losses }) => ({ text: textOf(content as BodyNode), losses }),
    ({ code }: { code: string }) => ({ refused: code }),
  )
}

const document = (inner: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ха">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]>`
const nested = (name: string, depth: number, inner: string): string =>
  `<${name}>`.repeat(depth) + inner + `</${name}>`.repeat(depth)
/** Size without a ratio that gives a bomb away: no two numbers are the same. */
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, n) => wp(`${n} ${(n * 7919) % 104_729}`)).join('')

type Case = [name: string, make: () => Uint8Array | Promise<Uint8Array>, code: string]
const REFUSED: Case[] = [
  ['a bomb of one part', () => makeBombDocx(32), 'files.bomb'],
  ['entities that unfold each other', () => makeWord(wp('&j;'), { before: LAUGHS }), 'files.text_unsafe'],
  [
    'an entity that fetches a file',
    () => makeWord(wp('&x;'), { before: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
    'files.text_unsafe',
  ],
  [
    'a document type elsewhere than in the document',
    () => makeWord(wp('т'), { parts: { 'word/_rels/document.xml.rels': '<!DOCTYPE x><x/>' } }),
    'files.text_unsafe',
  ],
  ['an entity nobody has declared', () => makeWord(wp('&unknown;')), 'files.damaged'],
  ['no document part', () => makeArchive({ 'word/other.xml': document('') }), 'files.renamed'],
  ['a document part that is something else', () => makeArchive({ 'word/document.xml': '<html/>' }), 'files.damaged'],
  ['names of no family', () => makeRawDocx(wp('т')), 'files.damaged'],
  ['an empty document part', () => makeArchive({ 'word/document.xml': '' }), 'files.damaged'],
  [
    'a document without a body',
    () => makeArchive({ 'word/document.xml': document('').replace(/<w:body.*body>/, '') }),
    'files.damaged',
  ],
  [
    'XML that is torn',
    () => makeArchive({ 'word/document.xml': document(wp('текст')).slice(0, -40) }),
    'files.damaged',
  ],
  [
    'rubbish between right tags',
    () => makeArchive({ 'word/document.xml': document('<w:p><w:r></w:p></w:r>') }),
    'files.damaged',
  ],
  ['elements in elements without end', () => makeWord(nested('w:sdt', 5000, '')), 'files.text_too_long'],
  ['more paragraphs than a draft holds', () => makeWord(paragraphs(20_001)), 'files.text_too_long'],
  [
    'more cells than a draft holds',
    () =>
      makeWord(
        wtbl(
          Array.from({ length: 1000 }, (_, n) =>
            wtr(Array.from({ length: 31 }, (_, m) => wtc(`<w:p><w:r><w:t>${n * m}</w:t></w:r></w:p>`)).join('')),
          ).join(''),
        ),
      ),
    'files.text_too_long',
  ],
  [
    'rows that ask to be filled up',
    () =>
      makeWord(
        wtbl(
          wtr(wtc('<w:p/>', '<w:gridSpan w:val="63"/>')) +
            Array.from({ length: 600 }, () => wtr(wtc('<w:p/>'))).join(''),
        ),
      ),
    'files.text_too_long',
  ],
  ['pictures only', () => makeWord(wp('<w:r><w:drawing/></w:r>')), 'files.no_text'],
  ['nothing at all', () => makeWord(''), 'files.no_text'],
]

describe('R-08.06, C-16.04 a hostile or broken DOCX', () => {
  it.each(REFUSED)('%s is refused by name', async (_name, make, code) => {
    expect(await take(await make())).toEqual({ refused: code })
  })

  it('what is not a DOCX is told so, whatever it is', async () => {
    expect(await take(makePdf(['текст']), 'письмо.pdf')).toEqual({ refused: 'files.not_word' })
    expect(await take(await makePicture(), 'скан.png')).toEqual({ refused: 'files.not_word' })
  })

  it('is opened for its sender only: to others its hash opens nothing', async () => {
    const { body } = await post(office.executor, 'письмо.docx', await makeDocx([['Текст для своих']]))
    for (const actor of [office.colleague, office.stranger, office.head])
      await expect(read(actor, body.sha256)).rejects.toMatchObject({ code: 'files.not_uploaded' })
    await expect(read(office.executor, 'ab'.repeat(32))).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('fetches nothing: templates, pictures and objects outside it are left where they are', async () => {
    const relations = ['attachedTemplate', 'image', 'oleObject', 'header', 'styles', 'numbering', 'aFChunk'].map(
      (type, at) => ({
        id: `x${at}`,
        type,
        target: `http://127.0.0.1:1/${type}`,
        external: true,
      }),
    )
    const outside = `<w:r><w:pict><v:imagedata r:id="x1"/></w:pict></w:r>${wr('Текст')}`
    const answer = await take(makeWord(`${wp(outside)}<w:altChunk r:id="x6"/>`, { relations }))
    expect(answer).toMatchObject({
      text: 'Текст\n',
      losses: [
        { kind: 'objects', count: 1 },
        { kind: 'pictures', count: 1 },
      ],
    })
  })

  it('follows no instruction of a field and keeps none in the text', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const field = (code: string, result: string) =>
      `${char('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${char('separate')}${wr(result)}${char('end')}`
    const body = [
      field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot;', 'итог'),
      field('INCLUDETEXT &quot;http://127.0.0.1/x&quot;', ' и вставка'),
      `${char('begin')}<w:r><w:instrText>MACROBUTTON Run</w:instrText></w:r>`,
    ]
    const answer = await take(makeWord(`${wp(body.join(''))}${wp('Дальше')}`))
    expect(answer).toMatchObject({ text: 'итог и вставка\nДальше\n' })
  })

  it('parts and styles that are missing, point nowhere or go round in a circle cost only their look', async () => {
    const relations = [
      { id: 's', type: 'styles', target: '../../../../etc/passwd' },
      { id: 'n', type: 'numbering', target: 'gone.xml' },
    ]
    const body = wp('Текст', '<w:pStyle w:val="gone"/><w:numPr><w:numId w:val="7"/></w:numPr>')
    expect(await take(makeWord(body, { relations }))).toMatchObject({ text: 'Текст\n' })
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="А"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="Б"/><w:basedOn w:val="a"/></w:style>'
    expect(await take(makeWord(wp('Текст', '<w:pStyle w:val="a"/>'), { styles }))).toMatchObject({ text: 'Текст\n' })
  })

  it('numbers that are no numbers and spans that reach beyond everything are held', async () => {
    const spans = ['-5', '1e9', '99999999999999999999', 'много', '0'].map((span) =>
      wtc(wp('я'), `<w:gridSpan w:val="${span}"/>`),
    )
    const grid = Array.from({ length: 200 }, () => -1)
    const body = `${wtbl(wtr(spans.join('')), grid)}${wp('Текст', '<w:ind w:firstLine="x"/><w:outlineLvl w:val="-3"/><w:numPr><w:ilvl w:val="900"/><w:numId w:val="1"/></w:numPr>')}`
    expect(await take(makeWord(body))).toMatchObject({ text: expect.stringContaining('Текст') })
  })

  it('tables in tables without end are cut off, not followed', async () => {
    const deep = Array.from({ length: 40 }).reduce<string>((inner) => wtbl(wtr(wtc(`${inner}<w:p/>`))), wp('дно'))
    expect(await take(makeWord(wp('Сверху') + deep))).toMatchObject({
      text: expect.stringContaining('Сверху'),
      losses: [{ kind: 'objects', count: 1 }],
    })
  })

  it('signs nobody sees do not turn the text round', async () => {
    const answer = await take(makeWord(wp('счёт \u202e321\u202c и\u0085 \u2066скрыто\u2069')))
    expect(answer).toMatchObject({ text: 'счёт 321 и скрыто\n' })
  })
})
