import { degrees, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { ArrangedPage } from '@/lib/contracts/files'

export type ArrangedPdf = { pdf: Uint8Array } | { refusal: 'signed' }

/**
 * The pages of a PDF in another order, turned, and without those that are left out. The same arrangement of the same
 * file always makes the same bytes. A file with an electronic signature inside is refused: it would not survive.
 */
export async function arrangePages(bytes: Uint8Array, pages: readonly ArrangedPage[]): Promise<ArrangedPdf> {
  const whole = await PDFDocument.load(bytes, { updateMetadata: false })
  if (isSigned(whole)) return { refusal: 'signed' }
  const made = await copyPages(
    whole,
    pages.map(({ page }) => page - 1),
  )
  for (const [at, { turn }] of pages.entries()) {
    const page = made.getPage(at)
    page.setRotation(degrees((page.getRotation().angle + turn) % 360))
  }
  return { pdf: await made.save() }
}

/** Some pages of a PDF, by index and in the order given, as a PDF of their own. */
export async function copyPages(whole: PDFDocument, indices: number[]): Promise<PDFDocument> {
  const piece = await PDFDocument.create({ updateMetadata: false })
  for (const page of await piece.copyPages(whole, indices)) piece.addPage(page)
  return piece
}

/** Bit 1 of SigFlags: the form holds at least one signature. */
const SIGNATURES_EXIST = 1

function isSigned(document: PDFDocument): boolean {
  const flags = document.catalog.getAcroForm()?.dict.lookupMaybe(PDFName.of('SigFlags'), PDFNumber)
  return ((flags?.asNumber() ?? 0) & SIGNATURES_EXIST) !== 0
}
