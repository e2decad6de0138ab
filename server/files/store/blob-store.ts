import type { Readable } from 'node:stream'
import type { Staged } from '../staging'

/** The first and the last byte of a part, both in it. */
export type Part = { start: number; end: number }
export type KeptBlob = { sha256: string; at: Date }

/**
 * Where the contents of files lie, named by their SHA-256; written once, never changed. Whoever asks for one sees all of it
 * or nothing, whenever a process dies. A store out of reach throws `files.store_silent`.
 */
export type BlobStore = {
  /** Of a far store: does the slow part of keeping a staged file while no transaction waits for it yet; without it `keep` does all. */
  sendAhead?: (staged: Staged) => Promise<void>
  /** Gives a staged file its final name; afterwards nothing of it need be left in staging. */
  keep: (staged: Staged) => Promise<void>
  open: (sha256: string, part?: Part) => Promise<Readable>
  /** A file of this machine with the contents, for the programs that read files by their path; it is not theirs to change. */
  file: (sha256: string) => Promise<string>
  /** Whether it can be reached at this moment. */
  answers: () => Promise<boolean>
  remove: (sha256: string) => Promise<void>
  /** All there is, in no order. */
  list: () => AsyncIterable<KeptBlob>
}
