import { eq } from 'drizzle-orm'
import { documentKinds } from '@/db/schema'
import { formatDate } from '@/lib/text/dates'
import { signedVersion } from '../approval'
import type { LoadedDocument } from '../documents'
import { attach, putBlob } from '../files'
import { officeDate } from '../kernel/clock'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getVersion, picturesOfText } from '../rooms'
import { renderRegistered } from '../typesetting'

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
  const [kind] = await ctx.tx.select().from(documentKinds).where(eq(documentKinds.key, document.kind))
  const { serial, owner, validFrom, validTo } = signed.certificate
  const day = (moment: Date) => formatDate(officeDate(moment))
  const rendition = await renderRegistered(
    {
      layout: document.layout,
      kindName: kind?.name ?? '',
      title: version.title,
      restricted: document.access === 'dsp',
      requisites: version.requisites,
      body: version.content,
      pictures: await picturesOfText(ctx.tx, document.id, version.content),
      now: ctx.now,
    },
    {
      ...registered,
      signature: { certificate: serial, owner, validFrom: day(validFrom), validTo: day(validTo) },
      originalSha256: version.pdfSha256,
    },
  )
  const pdf = await putBlob(ctx.tx, rendition.pdf, 'application/pdf')
  const cms = await putBlob(ctx.tx, signed.cms, 'application/pkcs7-signature')
  const to = { documentId: document.id, versionId: version.id }
  await attach(ctx, { ...to, sha256: pdf.sha256, name: 'Документ.pdf', role: 'rendition' })
  await attach(ctx, { ...to, sha256: cms.sha256, name: `Версия ${version.number}.pdf.p7s`, role: 'signature' })
}
