import type { Tx } from '@/db/client'
import { registryContract } from '@/lib/contracts/registry'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { formatDate } from '@/lib/text/dates'
import { type LoadedDocument, loadDocument, personRefs } from '../documents'
import { attach, putBlob } from '../files'
import { officeDate } from '../kernel/clock'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { type FormPart, renderForm } from '../typesetting'
import { listSheetParts } from './list-sheet-form'
import { mailingOf, mailingSignaturesOf } from './mailing/mailing-of'
import { canDrawSheet } from './policy'

const NAME = 'Список рассылки.pdf'

/**
 * Puts the mailing list of a letter into PDF and to its files, to be filed with the second copy: the recipients
 * as the card has them, and the signature under them. Drawn again, it is the next version of the same file. Throws
 * `registry.no_mailing_list`.
 */
export const drawListSheet = defineCommand(registryContract.drawListSheet, {
  name: 'registry.drawListSheet',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canDrawSheet,
  async run(ctx, { documentId }, document) {
    const { pdf } = await renderForm({ title: 'Список рассылки', parts: await partsOf(ctx, document), now: ctx.now })
    const { sha256 } = await putBlob(ctx.tx, pdf, 'application/pdf')
    const { id: fileId } = await attach(ctx, { documentId, sha256, name: NAME, role: 'attachment' })
    ctx.touch({ entity: `document:${documentId}`, version: 0, rooms: [`document:${documentId}`] })
    return { fileId }
  },
  audit: ({ documentId }, { fileId }) => ({ stream: `document:${documentId}`, detail: { fileId, fileName: NAME } }),
})

async function partsOf({ tx, actor }: CommandContext, document: LoadedDocument): Promise<FormPart[]> {
  const requisites = OutgoingRequisites.safeParse(document.requisites).data
  if (!requisites?.mailing) throw new DomainError('invalid', 'registry.no_mailing_list')
  const { mailing, addressees, executor } = requisites
  const { title, regNumber, regDate, draftNumber } = document
  return listSheetParts({
    ...{ title, members: mailing.members, executor: executor?.name || actor.name },
    heading: addressees[0]?.position.replaceAll('\n', ' ') || mailing.name,
    number: regNumber && regDate ? `№ ${regNumber} от ${formatDate(regDate)}` : (draftNumber ?? ''),
    signed: await signedBy(tx, document),
  })
}

/** «Крылова Т. О., начальник отдела, 12.05.2026», while the recipients are those that were signed. */
async function signedBy(tx: Tx, { id, requisites }: LoadedDocument): Promise<string | null> {
  const row = (await mailingSignaturesOf(tx, [id])).get(id)
  if (!row || row.digest !== mailingOf(requisites)?.digest) return null
  const person = (await personRefs(tx, [row.signedBy])).get(row.signedBy)
  return [person?.name, person?.position, formatDate(officeDate(row.signedAt))].filter(Boolean).join(', ')
}
