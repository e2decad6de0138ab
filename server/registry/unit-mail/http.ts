import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { blobs, unitMailFiles, unitMailLines } from '@/db/schema'
import { readBlob } from '../../files'
import { answerRaw } from '../../http/raw'
import { saveAs } from '../../http/save-as'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { findRegister } from './find-register'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SAFE = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

/** Gives a file of a unit's register to be saved, to whom the register concerns; what became a card is read there only. */
export const handleUnitMailFile = (request: Request, fileId: string): Promise<Response> =>
  answerRaw(request, (actor) => unitMailFile(actor, fileId))

async function unitMailFile(actor: Actor, fileId: string): Promise<Response> {
  const { name, sha256, mime, size } = await openUnitMailFile(actor, fileId)
  const headers = {
    ...SAFE,
    'content-type': mime,
    'content-length': String(size),
    'content-disposition': saveAs(name),
  }
  return new Response(Readable.toWeb(await readBlob(sha256)) as ReadableStream<Uint8Array>, { headers })
}

/** A file of a line that has not become a card. Throws `files.not_found`, `registry.no_register`. */
export async function openUnitMailFile(actor: Actor, fileId: string, db = getDb()) {
  const [row] = UUID.test(fileId)
    ? await db
        .select({ file: unitMailFiles, line: unitMailLines, mime: blobs.mime, size: blobs.size })
        .from(unitMailFiles)
        .innerJoin(unitMailLines, eq(unitMailLines.id, unitMailFiles.lineId))
        .innerJoin(blobs, eq(blobs.sha256, unitMailFiles.sha256))
        .where(eq(unitMailFiles.id, fileId))
    : []
  if (!row || row.line.documentId) throw new DomainError('not_found', 'files.not_found')
  await findRegister(db, actor, row.line.registerId)
  return { name: row.file.name, sha256: row.file.sha256, mime: row.mime, size: row.size }
}
