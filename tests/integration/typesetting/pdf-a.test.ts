import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { renderDocument, renderForm, renderRegistered } from '@/server/typesetting'
import { bodyOf, letterData, REGISTRATION, REQUISITES, SENTENCE, tableOf } from '../../factories/letters'
import { readStructure } from '../../factories/pdf-structure'
import { FORM, PRINTED_KINDS } from '../../factories/printed-kinds'

const many = (count: number) => Array.from({ length: count }, () => SENTENCE)
async function expectPdfA(pdf: Uint8Array): Promise<void> {
  const structure = await readStructure(pdf)
  expect(structure.header).toBe('%PDF-1.4')
  expect(structure.xmp).toMatch(/pdfaid:part(>|=")1/)
  expect(structure.xmp).toMatch(/pdfaid:conformance(>|=")B/)
  expect(structure.outputIntents).toEqual([{ subtype: 'GTS_PDFA1', profileBytes: expect.any(Number) }])
  expect(structure.outputIntents[0]?.profileBytes).toBeGreaterThan(300)
  expect(structure.fonts.length).toBeGreaterThan(0)
  expect(structure.fonts.filter((font) => !font.embedded)).toEqual([])
  expect(structure.forbidden).toEqual([])
  expect(structure.encrypted).toBe(false)
}

describe('R-03.18 files of documents are PDF/A-1b', () => {
  it.each(PRINTED_KINDS)('%s, as it is signed and as it is registered', async (_name, change) => {
    const data = letterData(change)
    await expectPdfA((await renderDocument(data)).pdf)
    await expectPdfA((await renderRegistered(data, REGISTRATION)).pdf)
  })

  it('a printed form', async () => {
    await expectPdfA((await renderForm(FORM)).pdf)
  })

  it.each([
    ['the text', { body: bodyOf('Готово ✓ 漢') }, '✓ 漢'],
    ['a table', { body: bodyOf(tableOf([['Итог'], ['🙂']])) }, '🙂'],
    ['the heading', { requisites: { ...REQUISITES, heading: 'О ☐ порядке' } }, '☐'],
    ['the title', { title: 'О ☐ порядке' }, '☐'],
  ])('a character that would print as an empty box is refused by name in %s', async (_name, change, characters) => {
    await expect(renderDocument(letterData(change))).rejects.toMatchObject({
      code: 'typesetting.unprintable',
      data: { characters },
    })
  })

  it('the check itself sees a script, a form, transparency and a font that is not inside', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage()
    page.drawText('plain', { opacity: 0.5 })
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }))
    const structure = await readStructure(await document.save({ useObjectStreams: false }))
    expect(structure.forbidden).toEqual(expect.arrayContaining(['OpenAction', 'transparency ca']))
    expect(structure.fonts).toEqual([{ name: 'Helvetica', embedded: false }])
    expect(structure.xmp).not.toContain('pdfaid')
  })

  it('the same document and moment give the same bytes, so that a version is known by its hash', async () => {
    const data = letterData({ body: bodyOf(...many(12)) })
    const [first, second] = [await renderDocument(data), await renderDocument(data)]
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
  })
})
