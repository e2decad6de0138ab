import { zipSync } from 'fflate'
import { agreementSheet } from '../approval'
import type { LoadedDocument } from '../documents'
import { attach, currentFilesOf, putBlob, readBlobBytes } from '../files'
import type { CommandContext } from '../kernel/command'

/** One archive for the addressee: signed original, its signature, the rendition, the agreement sheet, attachments as they are now. */
export async function makeBundle(ctx: CommandContext, document: LoadedDocument): Promise<string> {
  const rows = await currentFilesOf(ctx.tx, document.id, ['version_pdf', 'signature', 'rendition', 'attachment'])
  const files: Record<string, Uint8Array> = {}
  for (const row of rows) {
    const original = row.role === 'version_pdf'
    if (original && row.versionId !== document.currentVersionId) continue
    files[unique(files, original ? `Подписанный оригинал. ${row.name}` : row.name)] = await readBlobBytes(row.sha256)
  }
  files['Лист согласования.pdf'] = await agreementSheet(ctx.tx, document.id, ctx.now)
  const archive = zipSync(files, { level: 6, mtime: ctx.now })
  const { sha256 } = await putBlob(ctx.tx, archive, 'application/zip')
  const name = `${(document.regNumber ?? 'документ').replaceAll('/', '-')}.zip`
  await attach(ctx, { documentId: document.id, sha256, name, role: 'bundle' })
  return sha256
}

function unique(files: Record<string, unknown>, name: string): string {
  const safe = name.replace(/[\\/:*?"<>|]/g, '_')
  for (let n = 2, candidate = safe; ; candidate = `${n++}. ${safe}`) if (!(candidate in files)) return candidate
}
