import { unzipSync } from 'fflate'
import { PART_LIMIT } from './limits'

const decoder = new TextDecoder()

/** Text of the named parts of an office archive; only they are unpacked, and none beyond its limit. */
export function readParts(bytes: Uint8Array, names: string[]): Map<string, string> {
  const wanted = new Set(names)
  const files = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.has(name) && originalSize <= PART_LIMIT })
  return new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]))
}
