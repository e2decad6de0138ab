import type { Tx } from '@/db/client'
import { type ActSigner, damageActs } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { formatDate } from '@/lib/text/dates'
import { getPerson, officeName, personMay } from '../directory'
import { addTimeline, changeCard, type LoadedDocument, loadDocument } from '../documents'
import { attach, putBlob } from '../files'
import { personOf } from '../kernel/actor'
import { officeDate } from '../kernel/clock'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { getOrganisation } from '../organisations'
import { renderForm } from '../typesetting'
import { damageActParts, damageWords } from './damage-act-form'
import { nextActNumber, viewAct } from './damage-acts'
import { mayRegister } from './policy'
import { enoughSigners } from './processing-rules'
import { registrableIncoming, requireState } from './rules'
import { touchRegistry } from './touch-registry'

const NOTE_LIMIT = 2000

/**
 * Draws the act on damaged or incomplete mail: numbered within the year, put into PDF in two copies, attached
 * to the letter, told in «Примечание» of its card. The letter stays in the queue and is registered if it can
 * be. Throws `registry.three_signers`, `registry.signer_not_a_registrar`, `registry.not_queued`.
 */
export const drawDamageAct = defineCommand(registryContract.drawAct, {
  name: 'registry.drawAct',
  async load(tx, { documentId, signerIds }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, signers: await signersOf(tx, signerIds) }
  },
  policy: mayRegister,
  async run(ctx, { documentId, damages, description, signerIds }, { document, signers }) {
    requireState(registrableIncoming(document), document)
    const verdict = enoughSigners(signerIds)
    if (verdict !== true) throw new DomainError('invalid', verdict)
    if (signers.length < new Set(signerIds).size) throw new DomainError('invalid', 'registry.signer_not_a_registrar')
    const found = { damages: [...new Set(damages)], description }
    const numbered = await nextActNumber(ctx)
    const fileId = await printAct(ctx, document, { ...found, signers, number: numbered.number })
    const row = { ...numbered, ...found, id: newId(), documentId, signers, fileId, drawnOn: ctx.today }
    const [act] = await ctx.tx
      .insert(damageActs)
      .values({ ...row, createdBy: personOf(ctx.actor), createdAt: ctx.now })
      .returning()
    if (!act) throw new Error('An act was not written')
    const words = `Акт № ${act.number} от ${formatDate(ctx.today)}: ${damageWords(found)}`
    const { note } = IncomingRequisites.parse(document.requisites)
    const requisites = { ...document.requisites, note: [note, words].filter(Boolean).join('\n').slice(0, NOTE_LIMIT) }
    await changeCard(ctx, document, { set: { requisites } })
    const data = { number: String(act.number), date: ctx.today }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.act_drawn', data })
    touchRegistry(ctx)
    return viewAct(act)
  },
  audit: ({ documentId, damages, signerIds }, { number }) => ({
    stream: `document:${documentId}`,
    detail: { number, damages, signerIds },
  }),
})

/** Of these people, the employees of the registry, as they are called today. */
async function signersOf(tx: Tx, ids: string[]): Promise<ActSigner[]> {
  const signers: ActSigner[] = []
  for (const personId of new Set(ids)) {
    const { id, name, position } = await getPerson(tx, personId)
    if (await personMay(tx, personId, 'registry.register')) signers.push({ id, name, position })
  }
  return signers
}

type Found = Parameters<typeof damageWords>[0] & { signers: ActSigner[]; number: number }

async function printAct(ctx: CommandContext, document: LoadedDocument, found: Found): Promise<string> {
  const { title, correspondentId, theirNumber, theirDate } = document
  const parts = damageActParts({
    ...found,
    ...{ title, theirNumber, theirDate },
    office: (await officeName(ctx.tx))?.name ?? '',
    date: ctx.today,
    correspondent: correspondentId ? (await getOrganisation(ctx.tx, correspondentId)).name : null,
    receivedOn: officeDate(document.createdAt),
  })
  const { pdf } = await renderForm({ title: `Акт № ${found.number}`, parts, copies: true, now: ctx.now })
  const { sha256 } = await putBlob(ctx.tx, pdf, 'application/pdf')
  const name = `Акт № ${found.number} от ${formatDate(ctx.today)}.pdf`
  const { id } = await attach(ctx, { documentId: document.id, sha256, name, role: 'attachment' })
  return id
}
