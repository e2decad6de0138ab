import { asc, eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { attachments, scanPages, scanParts } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { StreamPartView } from '@/lib/contracts/stream-scan'
import { documentRefs, personRefs } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { oneStream, streamRows } from './list-streams'
import type { Part } from './pieces'

/** Where each page of a stack went, in the order of the pages; cards closed to this person stay unnamed (V-23.08). */
export const showStream = defineQuery(registryContract.stream, {
  name: 'registry.stream',
  async run({ db, actor }, { streamId }) {
    const [stream] = actor.permissions.has('registry.register') ? await streamRows(db, oneStream(streamId)) : []
    if (!stream) throw new DomainError('not_found', 'registry.no_stream')
    return { stream, parts: await partsOf(db, actor, streamId) }
  },
})

async function partsOf(db: DbOrTx, actor: Actor, streamId: string): Promise<StreamPartView[]> {
  const rows = await db
    .select({ page: scanPages.page, part: scanParts })
    .from(scanPages)
    .innerJoin(scanParts, eq(scanParts.id, scanPages.partId))
    .where(eq(scanPages.streamId, streamId))
    .orderBy(asc(scanPages.page))
  const parts = [...new Map(rows.map(({ part }) => [part.id, part])).values()]
  const seen = await documentRefs(
    db,
    actor,
    parts.map(({ documentId }) => documentId),
  )
  const people = await personRefs(
    db,
    parts.map(({ decidedBy }) => decidedBy),
  )
  const versions = await versionsOf(db, parts)
  return parts.map((part) => {
    const ref = seen.get(part.documentId ?? '')
    const { id, state, code, reason, note } = part
    return {
      ...{ id, state, code, reason, note },
      pages: rows.filter((row) => row.part.id === id).map(({ page }) => page),
      card:
        ref?.number && ref.date
          ? { documentId: ref.id, kind: ref.kind, flow: ref.flow, title: ref.title, number: ref.number, date: ref.date }
          : null,
      documentId: ref?.id ?? null,
      version: ref ? (versions.get(part.attachmentId ?? '') ?? null) : null,
      decidedBy: people.get(part.decidedBy ?? '')?.name ?? null,
    }
  })
}

async function versionsOf(db: DbOrTx, parts: Part[]): Promise<Map<string, number>> {
  const ids = parts.flatMap(({ attachmentId }) => attachmentId ?? [])
  if (!ids.length) return new Map()
  const rows = await db
    .select({ id: attachments.id, number: attachments.number })
    .from(attachments)
    .where(inArray(attachments.id, ids))
  return new Map(rows.map(({ id, number }) => [id, number]))
}
