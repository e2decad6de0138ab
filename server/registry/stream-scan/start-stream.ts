import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { blobs, scanPages, scanStreams } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { requireOwnUpload } from '../../files'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayRegister } from '../policy'
import { touchStream } from './pieces'

/** More than any feeder holds; the rest is the next stack. */
const PAGE_LIMIT = 500
const STACKS = new Set(['application/pdf', 'image/tiff'])

/**
 * Takes a stack from the scanner, one file of many pages, to be taken apart by its codes (V-17.03, V-23.02). Pages are read
 * one after another in the background. Throws `registry.stream_type`, `registry.stream_too_long` and, as the same file twice
 * would attach everything twice, `registry.stream_known`.
 */
export const startStream = defineCommand(registryContract.startStream, {
  name: 'registry.startStream',
  async load(tx, { sha256 }, actor) {
    await requireOwnUpload(tx, actor, sha256)
    return stackOf(tx, sha256)
  },
  policy: mayRegister,
  async run(ctx, { sha256, name }, { mime, pages }) {
    const streamId = newId()
    const row = { id: streamId, sha256, name, mime, scannedBy: ctx.actor.personId, createdAt: ctx.now }
    const [made] = await ctx.tx.insert(scanStreams).values(row).onConflictDoNothing().returning({ id: scanStreams.id })
    if (!made) throw new DomainError('conflict', 'registry.stream_known')
    await ctx.tx.insert(scanPages).values(Array.from({ length: pages }, (_, at) => ({ streamId, page: at + 1 })))
    ctx.emit('registry.stackAwaited', { streamId })
    touchStream(ctx, streamId)
    return { streamId, pages }
  },
  audit: ({ sha256, name }, { streamId, pages }) => ({ stream: `stack:${streamId}`, detail: { sha256, name, pages } }),
})

async function stackOf(tx: Tx, sha256: string): Promise<{ mime: string; pages: number }> {
  const [blob] = await tx.select({ mime: blobs.mime, pages: blobs.pages }).from(blobs).where(eq(blobs.sha256, sha256))
  if (!blob?.pages || !STACKS.has(blob.mime)) throw new DomainError('invalid', 'registry.stream_type')
  const { mime, pages } = blob
  if (pages > PAGE_LIMIT) throw new DomainError('too_large', 'registry.stream_too_long', { limit: PAGE_LIMIT, pages })
  return { mime, pages }
}
