import { registryContract } from '@/lib/contracts/registry'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { formatDate } from '@/lib/text/dates'
import { type LoadedDocument, loadDocument } from '../documents'
import { attach, putBlob } from '../files'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { renderForm } from '../typesetting'
import { listSheetParts } from './list-sheet-form'
import { canDrawSheet } from './policy'

const NAME = 'Список рассылки.pdf'

/**
 * Puts the mailing list of a letter into PDF and to its files, to be filed with the second copy: the recipients
 * as the card has them. Drawn again, it is the next version of the same file. Throws `registry.no_mailing_list`.
 */
export const drawListSheet = defineCommand(registryContract.drawListSheet, {
  name: 'registry.drawListSheet',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canDrawSheet,
  async run(ctx, { documentId }, document) {
    const { pdf } = await renderForm({ title: 'Список рассылки', parts: partsOf(ctx, document), now: ctx.now })
    const { sha256 } = await putBlob(ctx.tx, pdf, 'application/pdf')
    const { id: fileId } = await attach(ctx, { documentId, sha256, name: NAME, role: 'attachment' })
    ctx.touch({ entity: `document:${documentId}`, version: 0, rooms: [`document:${documentId}`] })
    return { fileId }
  },
  audit: ({ documentId }, { fileId }) => ({ stream: `document:${documentId}`, detail: { fileId, fileName: NAME } }),
})

function partsOf({ actor }: CommandContext, document: LoadedDocument) {
  const requisites = OutgoingRequisites.safeParse(document.requisites).data
  if (!requisites?.mailing) throw new DomainError('invalid', 'registry.no_mailing_list')
  const { mailing, addressees, executor } = requisites
  const { title, regNumber, regDate, draftNumber } = document
  return listSheetParts({
    ...{ title, members: mailing.members, executor: executor?.name || actor.name },
    heading: addressees[0]?.position.replaceAll('\n', ' ') || mailing.name,
    number: regNumber && regDate ? `№ ${regNumber} от ${formatDate(regDate)}` : (draftNumber ?? ''),
  })
}
