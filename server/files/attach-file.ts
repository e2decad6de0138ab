import { and, eq } from 'drizzle-orm'
import { uploads } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { accessOf, addTimeline, loadDocument } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { attach } from './attach'

/** Attaches a file the person has uploaded; a file somebody else uploaded cannot be taken by its hash. */
export const attachFile = defineCommand(filesContract.attach, {
  name: 'files.attach',
  async load(tx, { documentId, sha256 }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const [upload] = await tx.select().from(uploads).where(and(eq(uploads.sha256, sha256), eq(uploads.personId, actor.personId)))
    if (!upload && !actor.system) throw new DomainError('not_found', 'files.not_uploaded')
    return document
  },
  policy: (actor, document) => {
    const registrar = document.flow === 'incoming' && actor.permissions.has('registry.register')
    return accessOf(actor, document) === 'write' || registrar ? true : 'documents.read_only'
  },
  async run(ctx, input) {
    const made = await attach(ctx, input)
    const { documentId, name } = input
    await addTimeline(ctx, { documentId, kind: 'event', name: 'files.attached', data: { name, number: made.number } })
    return made
  },
  audit: ({ documentId, sha256, name, role }, { number }) => ({ stream: `document:${documentId}`, detail: { sha256, name, role, number } }),
})
