import { PDFDocument } from '@cantoo/pdf-lib'

/** Printed papers one after another in one file to be printed; the same papers make the same bytes. */
export async function joinPages(papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const joined = await PDFDocument.create({ updateMetadata: false })
  for (const paper of papers) {
    const one = await PDFDocument.load(paper, { updateMetadata: false })
    for (const page of await joined.copyPages(one, one.getPageIndices())) joined.addPage(page)
  }
  return joined.save()
}
