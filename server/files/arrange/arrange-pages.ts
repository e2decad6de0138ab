import { type ArrangedPage, filesContract } from '@/lib/contracts/files'
import { addTimeline, loadDocument } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { attach } from '../attach'
import { blobFile } from '../blob-store'
import { inChild } from '../child/pool'
import { canAttach } from '../policy'
import { putBlob } from '../put-blob'
import { requireDocumentRoom } from '../quotas'
import { refuse } from '../refuse'
import { type Arrangeable, loadArrangeable } from './arrangeable'
import { carryTexts } from './carry-texts'

/**
 * Puts the pages of a scan in order before the letter is registered: turned upright, in their places, without what is empty or
 * came twice. The result is the next version of the file; the scan as it came stays behind it. Throws what
 * `loadArrangeable` does, `files.nothing_arranged`, `files.signed_file`, `files.not_arranged`.
 */
export const arrangePages = defineCommand(filesContract.arrange, {
  name: 'files.arrange',
  async load(tx, { documentId, fileId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, file: await loadArrangeable(tx, documentId, fileId) }
  },
  policy: (actor, { document }) => canAttach(actor, document),
  async run(ctx, { documentId, pages }, { file }) {
    if (pages.length === file.pages && pages.every(({ page, turn }, at) => page === at + 1 && !turn))
      throw refuse('nothing_arranged')
    const { sha256 } = await putBlob(ctx.tx, await arranged(file, pages), file.mime)
    const { name, role } = file
    await requireDocumentRoom(ctx.tx, { documentId, sha256 })
    await carryTexts(ctx, { from: file.sha256, to: sha256, pages })
    const made = await attach(ctx, { documentId, sha256, name, role })
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'files.arranged',
      data: { name, number: made.number, attachmentId: made.id, count: (file.pages ?? pages.length) - pages.length },
    })
    return made
  },
  audit: ({ documentId, pages }, { number }, { file: { name, role, sha256 } }) => ({
    stream: `document:${documentId}`,
    detail: { name, role, number, from: sha256, pages: pages.map(({ page, turn }) => (turn ? [page, turn] : page)) },
  }),
})

const LIMIT_MS = 90_000

async function arranged({ sha256, mime }: Arrangeable, pages: ArrangedPage[]): Promise<Uint8Array> {
  const answer = await inChild('arrange', { file: await blobFile(sha256), mime, pages }, LIMIT_MS)
  if ('refusal' in answer) throw refuse('signed_file')
  if ('failure' in answer) throw refuse('not_arranged')
  return answer.pdf
}
