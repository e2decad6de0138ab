import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { documentKinds } from '@/db/schema'
import type { PageMap } from '@/lib/contracts/pages'
import { roomsContract } from '@/lib/contracts/rooms'
import { isOurText } from '@/lib/editor/our-text'
import { pictureKeys } from '@/lib/editor/picture-keys'
import { loadDocument } from '../documents'
import { sizesOfTextPictures } from '../files'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { typesetPages } from '../typesetting'

/**
 * Where the pages of a text begin, as it stands before whoever asks: the page on screen is the page printed. Nothing is
 * kept of it. Open suggestions are laid out as they are seen; no text with any is ever printed.
 */
export const mapPages = defineQuery(roomsContract.mapPages, {
  name: 'rooms.mapPages',
  async run({ db, actor }, { documentId, content, card: past }) {
    const { kind, layout, title, requisites, access } = await loadDocument(db, documentId, { actor })
    if (!isOurText(content)) throw new DomainError('invalid', 'rooms.foreign_content')
    const [row] = await db.select({ name: documentKinds.name }).from(documentKinds).where(eq(documentKinds.key, kind))
    const card = { layout, title, requisites, ...past, kindName: row?.name ?? '', restricted: access === 'dsp' }
    const pictures = await sizesOfTextPictures(db, documentId, [...pictureKeys(content)])
    return shared(past ? `${documentId} past` : documentId, { ...card, body: content, pictures })
  },
})

type Known = { hash: string; map: Promise<PageMap> }
type Shared = typeof globalThis & { vizirPageMaps?: Map<string, Known> }
const ROOMS_KEPT = 200

/** People of one room ask about one text at once: it is laid out once, and the last answer is at hand. */
function shared(text: string, data: Parameters<typeof typesetPages>[0]): Promise<PageMap> {
  const kept = globalThis as Shared
  kept.vizirPageMaps ??= new Map()
  const maps = kept.vizirPageMaps
  const hash = createHash('sha256')
    .update(JSON.stringify({ ...data, pictures: [...(data.pictures ?? [])] }))
    .digest('hex')
  const known = maps.get(text)
  if (known?.hash === hash) return known.map
  const map = typesetPages(data)
  maps.delete(text)
  maps.set(text, { hash, map })
  map.catch(() => maps.get(text)?.map === map && maps.delete(text))
  const [oldest] = maps.keys()
  if (maps.size > ROOMS_KEPT && oldest) maps.delete(oldest)
  return map
}
