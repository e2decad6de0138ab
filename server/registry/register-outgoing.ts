import { eq } from 'drizzle-orm'
import { documentKinds } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { formatDate } from '@/lib/text/dates'
import { signedVersion } from '../approval'
import { addTimeline, closeWorkItems, type LoadedDocument, loadDocument, openWorkItem, transition } from '../documents'
import { attach, putBlob } from '../files'
import { issueNumber, openJournal } from '../journals'
import { actsFor } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getVersion } from '../rooms'
import { renderRegistered } from '../typesetting'
import { canRegisterOutgoing } from './policy'

/**
 * Registers a signed document. The signed original is kept byte for byte; number, date and the mark of the
 * signature are drawn in a rendition of its own, made from the same frozen version and naming the original's SHA-256.
 */
export const registerOutgoing = defineCommand(registryContract.registerOutgoing, {
  name: 'registry.registerOutgoing',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canRegisterOutgoing,
  async run(ctx, { documentId, journalId }, document) {
    const flow = document.flow === 'internal' ? 'internal' : 'outgoing'
    const journal = await openJournal(ctx.tx, flow, journalId)
    const { number } = await issueNumber(ctx, journal, documentId)
    const set = { journalId: journal.id, regNumber: number, regDate: ctx.today }
    await transition(ctx, document, { act: 'register', set })
    await makeRendition(ctx, document, { number, date: ctx.today })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'done' })
    if (actsFor(ctx.actor, ctx.actor.personId))
      await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'dispatch' })
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'registry.registered',
      data: { number, date: ctx.today },
    })
    ctx.emit('registry.cardRegistered', { documentId })
    return { documentId, regNumber: number, regDate: ctx.today }
  },
  audit: ({ documentId }, { regNumber }) => ({ stream: `document:${documentId}`, detail: { regNumber } }),
})

async function makeRendition(
  ctx: CommandContext,
  document: LoadedDocument,
  registered: { number: string; date: string },
): Promise<void> {
  const version = document.currentVersionId ? await getVersion(ctx.tx, document.currentVersionId) : null
  const signed = version ? await signedVersion(ctx.tx, version.id) : null
  if (!version || !signed) throw new DomainError('conflict', 'registry.not_signed')
  const [kind] = await ctx.tx.select().from(documentKinds).where(eq(documentKinds.key, document.kind))
  const { serial, owner, validFrom, validTo } = signed.certificate
  const iso = (date: Date) => formatDate(date.toISOString())
  const rendition = await renderRegistered(
    {
      layout: document.layout,
      kindName: kind?.name ?? '',
      title: version.title,
      restricted: document.access === 'dsp',
      requisites: version.requisites,
      body: version.content,
      now: ctx.now,
    },
    {
      ...registered,
      signature: { certificate: serial, owner, validFrom: iso(validFrom), validTo: iso(validTo) },
      originalSha256: version.pdfSha256,
    },
  )
  const documentId = document.id
  const pdf = await putBlob(ctx.tx, rendition.pdf, 'application/pdf')
  const cms = await putBlob(ctx.tx, signed.cms, 'application/pkcs7-signature')
  await attach(ctx, { documentId, sha256: pdf.sha256, name: 'Документ.pdf', role: 'rendition', versionId: version.id })
  await attach(ctx, {
    documentId,
    sha256: cms.sha256,
    name: `Версия ${version.number}.pdf.p7s`,
    role: 'signature',
    versionId: version.id,
  })
}
