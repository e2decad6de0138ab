import { PDFDocument } from '@cantoo/pdf-lib'
import { copyPages } from '../arrange-pages'
import { fromPicture } from '../recognise/searchable-pdf'

/**
 * Some pages of a PDF or of a picture as a PDF of their own, in the order given, page numbers from 1. The same pages of the
 * same file always make the same bytes, so that a piece cut twice is kept once.
 */
export async function cutPages(
  bytes: Uint8Array,
  { mime, pages }: { mime: string; pages: readonly number[] },
): Promise<Uint8Array> {
  const indices = pages.map((page) => page - 1)
  const piece = mime === 'application/pdf' ? await fromPdf(bytes, indices) : await fromPicture(bytes, indices)
  return piece.save()
}

async function fromPdf(bytes: Uint8Array, indices: number[]): Promise<PDFDocument> {
  return copyPages(await PDFDocument.load(bytes, { updateMetadata: false }), indices)
}
