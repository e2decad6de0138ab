import { and, eq } from 'drizzle-orm'
import { getDb } from '@/db/client'
import { scanPages, scanParts } from '@/db/schema'
import { renderPage } from '../../files'
import { answerRaw } from '../../http/raw'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { getStream } from './pieces'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SAFE = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

/** Gives a registrar an unrecognised page of a stack as a picture; what has gone to a card is seen in the card only (V-23.05). */
export const handleStackPage = (request: Request, which: { streamId: string; name: string }): Promise<Response> =>
  answerRaw(request, (actor) => stackPage(actor, request, which))

async function stackPage(actor: Actor, request: Request, { streamId, name }: { streamId: string; name: string }) {
  const page = Number(/^(\d{1,3})\.png$/.exec(name)?.[1])
  const known = UUID.test(streamId) && page && actor.permissions.has('registry.register')
  if (!known || !(await isLoose(streamId, page))) throw new DomainError('not_found', 'files.no_preview')
  const size = new URL(request.url).searchParams.get('size') === 'thumb' ? 'thumb' : 'page'
  const picture = await renderPage(await getStream(getDb(), streamId), page, size)
  const headers = { ...SAFE, 'content-type': 'image/png', 'cache-control': 'private, no-store' }
  return new Response(Buffer.from(picture), { headers })
}

async function isLoose(streamId: string, page: number): Promise<boolean> {
  const rows = await getDb()
    .select({ state: scanParts.state })
    .from(scanPages)
    .innerJoin(scanParts, eq(scanParts.id, scanPages.partId))
    .where(and(eq(scanPages.streamId, streamId), eq(scanPages.page, page)))
  return rows[0]?.state === 'loose'
}
