import { blobFile } from './blob-store'
import { inChild } from './child/pool'
import type { PageCodes } from './formats/codes/read-codes'

type Stored = { sha256: string; mime: string }

/** The codes on one page of a stored file, read in a child process; null where the page cannot be read at all (V-23.05). */
export async function readPageCodes({ sha256, mime }: Stored, page: number): Promise<PageCodes | null> {
  const answer = await inChild('codes', { file: await blobFile(sha256), mime, page })
  return 'failure' in answer ? null : answer.read
}

const CUT_LIMIT_MS = 90_000

/** Pages of a stored file as a PDF of their own, by numbers from 1; null where no such PDF comes out. */
export async function cutOut({ sha256, mime }: Stored, pages: number[]): Promise<Uint8Array | null> {
  const answer = await inChild('cut', { file: await blobFile(sha256), mime, pages }, CUT_LIMIT_MS)
  return 'failure' in answer ? null : answer.pdf
}
