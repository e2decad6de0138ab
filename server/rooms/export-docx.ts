import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import type { BodyNode } from '@/lib/editor/content'
import { isSigned, type LoadedDocument, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { renderDocx } from '../typesetting'
import { DOCX, fileName } from './docx-name'
import { canExport } from './policy'
import { frozenText } from './revisions'
import { picturesOfText } from './text-pictures'
import { currentText } from './texts'

type Content = { title: string; requisites: unknown; body: BodyNode }

/**
 * A document as a Word file: its text of this moment, or a version as it was frozen. Every copy that leaves is recorded; one
 * for official use leaves only with those who write it. An act that nobody has signed yet says that it is a draft.
 */
export const exportDocx = defineCommand(roomsContract.exportDocx, {
  name: 'rooms.exportDocx',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canExport,
  async run({ tx }, { version = null }, document) {
    const { title, ...content } = await contentOf(tx, document, version)
    const [kind] = await tx.select().from(documentKinds).where(eq(documentKinds.key, document.kind))
    const { layout, flow, state, access, regNumber: number, regDate: date } = document
    const draft = version === null && layout === 'order' && !isSigned(flow, state)
    const card = { layout, title, kindName: kind?.name ?? '', restricted: access === 'dsp', draft }
    const registered = version === null && number && date ? { number, date } : null
    const pictures = await picturesOfText(tx, document.id, content.body)
    const bytes = await renderDocx({ ...card, ...content, pictures }, registered)
    const name = fileName([registered?.number, title, version && `версия ${version}`])
    return { name, mime: DOCX, base64: Buffer.from(bytes).toString('base64') }
  },
  audit: ({ documentId, version = null }) => ({ stream: `document:${documentId}`, detail: { version } }),
})

async function contentOf(
  db: DbOrTx,
  { id, title, requisites }: LoadedDocument,
  version: number | null,
): Promise<Content> {
  if (version === null) return { title, requisites, body: await currentText(db, id) }
  const frozen = await frozenText(db, id, version)
  if (!frozen) throw new DomainError('not_found', 'rooms.no_such_version')
  return { title: frozen.title, requisites: frozen.requisites, body: frozen.content }
}
