import { open } from 'node:fs/promises'
import { type AcceptedType, acceptedFor, extensionOf, namesOfAccepted } from './accepted-types'
import { inChild } from './child/pool'
import { inspectArchive } from './inspect-archive'
import { refuse } from './refuse'
import { HEAD_BYTES, tellFamily } from './tell-family'

const TAIL_BYTES = 2048
/** An archive is read from its end: behind a page or a picture it makes a file that is two things at once. */
const END_OF_ARCHIVE = Buffer.from('PK\u0005\u0006')
const TWO_FACED = new Set<string>(['pdf', 'png', 'jpeg', 'tiff', 'webp', 'gif'])

/**
 * Decides by contents what a file is, and refuses what is not what its name says, is locked by a password, carries
 * macros, is cut short, or would explode when opened. Nothing is believed from the name but which rules apply. What the
 * office does not take is refused with the formats it does take (V-22.06).
 */
export async function inspectFile(file: string, name: string): Promise<{ mime: string; pages: number | null }> {
  const extension = extensionOf(name)
  const accepted = acceptedFor(extension)
  if (!accepted) throw refuse('type_refused', { extension, allowed: namesOfAccepted() })
  const { head, tail } = await readEnds(file)
  const family = await tellFamily(head)
  if (family === 'compound' && accepted.family === 'zip') throw await refuseCompound(file, extension)
  if (family !== accepted.family) throw refuse('renamed', { extension })
  if (TWO_FACED.has(family) && tail.includes(END_OF_ARCHIVE)) throw refuse('renamed', { extension })
  if (accepted.family === 'pdf' && !isWholePdf(tail)) throw refuse('damaged')
  if (family === 'zip') await inspectArchive(file, accepted)
  return { mime: accepted.mime, pages: await openInChild(file, accepted, extension) }
}

const isWholePdf = (tail: Buffer): boolean => tail.includes('%%EOF') && tail.includes('startxref')

/** A new-format document locked by a password is a container of the old format with one encrypted stream. */
async function refuseCompound(file: string, extension: string) {
  const answer = await inChild('open', { file, mime: 'application/msword' })
  return refuse('refusal' in answer && answer.refusal === 'encrypted' ? 'encrypted' : 'renamed', { extension })
}

async function openInChild(file: string, { mime }: AcceptedType, extension: string): Promise<number | null> {
  const answer = await inChild('open', { file, mime })
  if ('failure' in answer) throw refuse('damaged')
  if ('refusal' in answer) throw refuse(answer.refusal, { extension })
  return answer.pages
}

async function readEnds(file: string): Promise<{ head: Uint8Array; tail: Buffer }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const read = async (length: number, position: number) => {
      const bytes = Buffer.alloc(length)
      await handle.read(bytes, 0, length, position)
      return bytes
    }
    const tailLength = Math.min(TAIL_BYTES, size)
    return { head: await read(Math.min(HEAD_BYTES, size), 0), tail: await read(tailLength, size - tailLength) }
  } finally {
    await handle.close()
  }
}
