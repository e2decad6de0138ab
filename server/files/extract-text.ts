import { blobPath } from './blob-store'
import { runChild } from './run-child'

export type Extraction = { pages: string[] } | { failure: string }

/** The text of a stored file by page, read in a capped process. */
export const extractText = (sha256: string, mime: string): Promise<Extraction> =>
  runChild<{ pages: string[] }>({ kind: 'extract', file: blobPath(sha256), mime })
