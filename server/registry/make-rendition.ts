import { signedVersion } from '../approval'
import type { LoadedDocument } from '../documents'
import { attach, putBlob } from '../files'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getVersion } from '../rooms'
import { renderRegistered } from '../typesetting'
import { letterOf, markOf } from './registered-letter'

/**
 * Draws number, date and the mark of the signature in a rendition of the signed version, which names the original's
 * SHA-256; the original stays byte for byte, and its detached signature is put beside it.
 */
export async function makeRendition(
  ctx: CommandContext,
  document: LoadedDocument,
  registered: { number: string; date: string },
): Promise<void> {
  const version = document.currentVersionId ? await getVersion(ctx.tx, document.currentVersionId) : null
  const signed = version ? await signedVersion(ctx.tx, version.id) : null
  if (!version || !signed) throw new DomainError('conflict', 'registry.not_signed')
  const letter = await letterOf(ctx.tx, document, { version, now: ctx.now })
  const rendition = await renderRegistered(letter, {
    ...registered,
    signature: markOf(signed),
    originalSha256: version.pdfSha256,
  })
  const pdf = await putBlob(ctx.tx, rendition.pdf, 'application/pdf')
  const cms = await putBlob(ctx.tx, signed.cms, 'application/pkcs7-signature')
  const to = { documentId: document.id, versionId: version.id }
  await attach(ctx, { ...to, sha256: pdf.sha256, name: 'Документ.pdf', role: 'rendition' })
  await attach(ctx, { ...to, sha256: cms.sha256, name: `Версия ${version.number}.pdf.p7s`, role: 'signature' })
}
