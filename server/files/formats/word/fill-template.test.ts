import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from './fill-template'

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const part = (root: string, inner: string): string => `<w:${root} ${NAMES}>${inner}</w:${root}>`
const paragraph = (...texts: string[]): string =>
  `<w:p>${texts.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`).join('')}</w:p>`
const template = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'word/document.xml': part('document', `<w:body>${body}</w:body>`), ...more }).map(
        ([name, xml]) => [name, strToU8(xml)],
      ),
    ),
  )
const VALUES = {
  НОМЕР: '02-15/214',
  ДАТА: '15.05.2026',
  ДАТА_НОМЕР: '15.05.2026 № 02-15/214',
  АДРЕСАТ: 'Главе\nокруга',
}

function fill(bytes: Uint8Array, values: Record<string, string> = VALUES) {
  const filled = fillTemplate(bytes, values)
  if ('refusal' in filled) throw new Error(filled.refusal)
  const parts = unzipSync(filled.bytes)
  const xmlOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const text = xmlOf('word/document.xml')
    .replace(/<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
  return { text, xmlOf, notes: filled.notes.map(({ kind, tag }) => `${kind} ${tag}`) }
}

describe('T-21 tags of a Word template', () => {
  it('T-21.05, T-21.07 are replaced by number and date, separate or together', () => {
    expect(fill(template(paragraph('от &lt;ДАТА&gt; № &lt;НОМЕР&gt;&lt;ШТАМП_ЭП&gt;'))).text).toBe(
      'от 15.05.2026 № 02-15/214',
    )
    expect(fill(template(paragraph('&lt;ДАТА_НОМЕР&gt;'))).text).toBe('15.05.2026 № 02-15/214')
  })

  it('T-21.11 are found when formatting has split them, in tables, headers and text boxes', () => {
    expect(fill(template(paragraph('№ &lt;', 'НО', 'МЕР', '&gt;, далее'))).text).toBe('№ 02-15/214, далее')
    expect(fill(template(paragraph('&lt;ДА', 'ТА&gt; и &lt;НОМ', 'ЕР&gt;'))).text).toBe('15.05.2026 и 02-15/214')
    const table = `<w:tbl><w:tr><w:tc>${paragraph('&lt;НОМЕР&gt;')}</w:tc></w:tr></w:tbl>`
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('&lt;ДАТА&gt;')}</w:txbxContent></w:pict></w:r></w:p>`
    const header = { 'word/header1.xml': part('hdr', paragraph('&lt;ДАТА_НОМЕР&gt;')) }
    const filled = fill(template(table + box, header))
    expect(filled.text).toBe('02-15/21415.05.2026')
    expect(filled.xmlOf('word/header1.xml')).toContain('15.05.2026 № 02-15/214')
  })

  it('T-21.10 leave an empty place where there is no value yet, never their own text', () => {
    expect(fill(template(paragraph('№ &lt;НОМЕР&gt; от &lt;ДАТА&gt; &lt;ШТАМП_ЭП&gt;')), {}).text).toBe('№  от  ')
  })

  it('T-21.09 unknown, given twice, without a signature, together and apart: each is told', () => {
    const wrong = fill(template(paragraph('&lt;НОМИР&gt; &lt;ДАТА&gt; &lt;ДАТА&gt; &lt;ДАТА_НОМЕР&gt;')))
    expect(wrong.notes).toEqual(['unknown НОМИР', 'twice ДАТА', 'noSignature ШТАМП_ЭП', 'both ДАТА_НОМЕР'])
    expect(wrong.text).toContain('&lt;НОМИР&gt;')
    expect(fill(template(paragraph('&lt;НОМЕР&gt;&lt;ДАТА&gt;&lt;ШТАМП_ЭП&gt;'))).notes).toEqual([])
  })

  it('T-21.12 nothing else is changed: formatting, other parts, what only looks like a tag', () => {
    const other = paragraph('5 &lt; 7 и 9 &gt; 8, &lt;слово&gt;, &lt;&gt;')
    const more = {
      'word/styles.xml': part('styles', '<w:style w:styleId="&lt;НОМЕР&gt;"/>'),
      'docProps/app.xml': '<x/>',
    }
    const { xmlOf } = fill(template(other + paragraph('&lt;НОМЕР&gt;'), more))
    expect(xmlOf('word/document.xml')).toContain(other)
    expect(xmlOf('word/document.xml')).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">02-15/214</w:t>')
    expect(xmlOf('word/styles.xml')).toBe(more['word/styles.xml'])
    expect(xmlOf('docProps/app.xml')).toBe('<x/>')
  })

  it('a value is words: markup in it stays words, its lines become lines, a tag in it is not filled again', () => {
    const values = { НОМЕР: '<w:p/>&amp;', АДРЕСАТ: 'Главе\nокруга', ДАТА: '<НОМЕР>' }
    const { xmlOf, text } = fill(template(paragraph('&lt;НОМЕР&gt;|&lt;АДРЕСАТ&gt;|&lt;ДАТА&gt;')), values)
    expect(text).toBe('&lt;w:p/&gt;&amp;amp;|Главе\nокруга|&lt;НОМЕР&gt;')
    expect(xmlOf('word/document.xml')).toContain('Главе</w:t><w:br/><w:t xml:space="preserve">округа')
  })

  it('a template that is torn or made to harm is refused', () => {
    expect(fillTemplate(strToU8('нет'), {})).toEqual({ refusal: 'damaged' })
    expect(fillTemplate(template('<w:p>'), {})).toEqual({ refusal: 'damaged' })
    const entity = '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'
    expect(fillTemplate(zipSync({ 'word/document.xml': strToU8(entity) }), {})).toEqual({ refusal: 'unsafe' })
  })
})
