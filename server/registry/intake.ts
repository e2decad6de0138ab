import { and, eq } from 'drizzle-orm'
import { blobs, uploads } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { createDocument, grant, openWorkItem } from '../documents'
import { attach } from '../files'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { canReceive } from './policy'

/** Puts a received letter into the registry's queue; the scan comes with it or a reason must be given at registration. */
export const intake = defineCommand(registryContract.intake, {
  name: 'registry.intake',
  async load(tx, { sha256 }, actor) {
    if (!sha256) return null
    const own = and(eq(uploads.sha256, sha256), eq(uploads.personId, actor.personId))
    const [upload] = await tx
      .select({ mime: blobs.mime })
      .from(uploads)
      .innerJoin(blobs, eq(blobs.sha256, uploads.sha256))
      .where(own)
    if (!upload) throw new DomainError('not_found', 'files.not_uploaded')
    return upload
  },
  policy: canReceive,
  async run(ctx, { sha256, fileName, title }) {
    const name = fileName || 'Скан.pdf'
    const { id } = await createDocument(ctx, {
      kind: 'incoming',
      title: title || name.replace(/\.[a-z0-9]+$/i, '').slice(0, 1000) || 'Без названия',
      requisites: IncomingRequisites.parse({}),
    })
    await grant(ctx, id, ['r:registry.register'], 'read')
    if (sha256) await attach(ctx, { documentId: id, sha256, name, role: 'scan' })
    await openWorkItem(ctx, { documentId: id, personId: ctx.actor.personId, kind: 'register' })
    return { documentId: id }
  },
  audit: ({ sha256, fileName }, { documentId }) => ({ stream: `document:${documentId}`, detail: { sha256, fileName } }),
})
