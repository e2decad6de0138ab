import { and, eq, inArray } from 'drizzle-orm'
import { zipSync } from 'fflate'
import { attachments } from '@/db/schema'
import { agreementSheet } from '../approval'
import type { LoadedDocument } from '../documents'
import { attach, putBlob, readBlobBytes } from '../files'
import type { CommandContext } from '../kernel/command'

/** One archive for the addressee: signed original, its signature, the rendition, the agreement sheet, attachments. */
export async function makeBundle(ctx: CommandContext, document: LoadedDocument): Promise<string> {
  const rows = await ctx.tx
    .select()
    .from(attachments)
    .where(
      and(
        eq(attachments.documentId, document.id),
        inArray(attachments.role, ['version_pdf', 'signature', 'rendition', 'attachment']),
      ),
    )
  const wanted = rows.filter((row) => row.role !== 'version_pdf' || row.versionId === document.currentVersionId)
  const files: Record<string, Uint8Array> = {}
  for (const row of wanted)
    files[unique(files, row.role === 'version_pdf' ? `Подписанный оригинал. ${row.name}` : row.name)] =
      await readBlobBytes(row.sha256)
  files['Лист согласования.pdf'] = await agreementSheet(ctx.tx, document.id, ctx.now)
  const archive = zipSync(files, { level: 6, mtime: ctx.now })
  const { sha256 } = await putBlob(ctx.tx, archive, 'application/zip')
  await attach(ctx, {
    documentId: document.id,
    sha256,
    name: `${(document.regNumber ?? 'документ').replaceAll('/', '-')}.zip`,
    role: 'bundle',
  })
  return sha256
}

function unique(files: Record<string, unknown>, name: string): string {
  const safe = name.replace(/[\\/:*?"<>|]/g, '_')
  for (let n = 2, candidate = safe; ; candidate = `${n++}. ${safe}`) if (!(candidate in files)) return candidate
}
