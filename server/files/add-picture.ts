import { filesContract } from '@/lib/contracts/files'
import { canWrite, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { blobFile } from './blob-store'
import { inChild } from './child/pool'
import { requireOwnUpload } from './own-upload'
import { refuse } from './refuse'
import { addTextPictures } from './text-pictures'

const LIMIT_MS = 20_000

/**
 * Makes an uploaded file a picture of a document's text: for whoever writes it, while it is written. What is kept
 * is not the file but the picture in it, made anew in a child process; it enters the text through the editor, by its hash.
 * Throws `files.picture_type`, `files.picture_too_large`, `files.damaged`, `files.not_uploaded`.
 */
export const addPicture = defineCommand(filesContract.addPicture, {
  name: 'files.addPicture',
  async load(tx, { documentId, sha256 }, actor) {
    const document = await loadDocument(tx, documentId, { actor })
    await requireOwnUpload(tx, actor, sha256)
    return document
  },
  policy: canWrite,
  async run(ctx, { documentId, sha256 }) {
    const made = await inChild('picture', { file: await blobFile(sha256) }, LIMIT_MS)
    if ('failure' in made) throw refuse(made.failure === 'unreadable' ? 'damaged' : 'picture_too_large')
    if ('refusal' in made) throw refuse(made.refusal)
    await addTextPictures(ctx, documentId, [made])
    return { sha256: made.sha256, width: made.width, height: made.height }
  },
  audit: ({ documentId, name }, { sha256 }) => ({ stream: `document:${documentId}`, detail: { name, sha256 } }),
})
