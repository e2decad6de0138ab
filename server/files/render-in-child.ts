import { runChild } from './run-child'
import { blobPath } from './blob-store'

/** Draws a page in a capped process; null when the file cannot be drawn or has no such page. */
export async function renderInChild(file: { sha256: string; mime: string }, page: number): Promise<Uint8Array | null> {
  const answer = await runChild<{ png: string }>({ kind: 'render', file: blobPath(file.sha256), mime: file.mime, page })
  return 'png' in answer ? new Uint8Array(Buffer.from(answer.png, 'base64')) : null
}
