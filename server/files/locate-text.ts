import { blobPath } from './blob-store'
import { inChild } from './child/pool'
import type { Box } from './formats/pdf-text'

/** Where ranges of a stored page's text stand on its picture; nothing where the kind of file does not tell. */
export async function locateOnPage(
  file: { sha256: string; mime: string },
  page: number,
  ranges: [number, number][],
): Promise<Box[]> {
  if (file.mime !== 'application/pdf' || !ranges.length) return []
  const answer = await inChild('locate', { file: blobPath(file.sha256), page, ranges })
  return 'failure' in answer ? [] : answer.boxes
}
