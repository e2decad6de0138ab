import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { documentKinds, documentVersions } from '@/db/schema'
import { type BodyNode, canonicalBody, textOf } from '@/lib/editor/content'
import { baseBody } from '@/lib/editor/suggestions/body'
import { suggestionIds } from '@/lib/editor/suggestions/list'
import { LOCK } from '@/lib/realtime/room-protocol'
import { loadDocument, setCurrentVersion } from '../documents'
import { attach, putBlob } from '../files'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { renderDocument } from '../typesetting'
import { picturesOfText } from './text-pictures'
import { setTextLock, type Version, writtenText } from './texts'

/**
 * Freezes version N of a text: every acknowledged edit is in it, none comes later. The lock is taken before the log is
 * read. What is agreed must be one text, so open suggestions refuse it (`rooms.open_suggestions`, with their count), unless it
 * is sent anew on its way: then they stay proposals beside the version.
 * Visas and signatures bind to the SHA-256 of the PDF, which holds the pictures; the hash of the content determines them as
 * well, because the text names each by its SHA-256 and contents once stored never change.
 */
export async function freezeVersion(
  ctx: CommandContext,
  documentId: string,
  { proposals }: { proposals: 'none' | 'stay' } = { proposals: 'none' },
): Promise<Version> {
  const { tx, actor, now } = ctx
  await setTextLock(ctx, documentId, LOCK.APPROVAL)
  const document = await loadDocument(tx, documentId, { actor })
  const written = await writtenText(tx, documentId)
  const content = proposals === 'stay' ? baseBody(written) : written
  assertOneText(content)
  const [kind] = await tx.select().from(documentKinds).where(eq(documentKinds.key, document.kind))
  const { layout, title, requisites } = document
  const rendered = await renderDocument({
    layout,
    title,
    requisites,
    body: content,
    pictures: await picturesOfText(tx, documentId, content),
    now,
    kindName: kind?.name ?? '',
    restricted: document.access === 'dsp',
  })
  const pdf = await putBlob(tx, rendered.pdf, 'application/pdf')
  const [last] = await tx
    .select({ number: documentVersions.number })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number))
    .limit(1)
  const number = (last?.number ?? 0) + 1
  const contentHash = createHash('sha256').update(canonicalBody(content)).digest('hex')
  const row = {
    id: newId(),
    documentId,
    number,
    content,
    requisites,
    title,
    contentHash,
    pdfSha256: pdf.sha256,
    pages: rendered.pages,
    createdBy: personOf(actor),
    createdAt: now,
  }
  await tx.insert(documentVersions).values(row)
  await setCurrentVersion(tx, documentId, row.id)
  await attach(ctx, {
    documentId,
    sha256: pdf.sha256,
    name: `Версия ${number}.pdf`,
    role: 'version_pdf',
    versionId: row.id,
  })
  return row
}

function assertOneText(content: BodyNode): void {
  const open = suggestionIds(content).size
  if (open) throw new DomainError('conflict', 'rooms.open_suggestions', { count: open })
  if (!textOf(content).trim()) throw new DomainError('invalid', 'rooms.empty_text')
}
