import { registryContract } from '@/lib/contracts/registry'
import { IncomingRequisites, OutgoingRequisites } from '@/lib/contracts/requisites'
import { isPart } from '@/lib/files/parts'
import { addTimeline, type LoadedDocument, linkDocuments, loadDocument } from '../../documents'
import { attach, currentFilesOf, pagesOf, requireDocumentRoom } from '../../files'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { organisationNamedIn } from '../../organisations'
import { OFFICE } from '../../typesetting'
import { mayRegister } from '../policy'
import { receiveItem } from '../receive-item'
import { canReceiveSent, ownDesk } from './own-desk'

type Files = Awaited<ReturnType<typeof currentFilesOf>>

/**
 * A document registered at one desk of the office comes into the queue of another without retyping: its number and date
 * become those of the sender, its files come with it, and the two cards are linked, each with its own number (V-18.04,
 * V-18.05). The lock of the original lets one registrar of a desk do it. Throws `registry.no_own_desk`,
 * `registry.not_registered`, `registry.passed_on_paper`, `registry.received_already`.
 */
export const receiveSent = defineCommand(registryContract.receiveSent, {
  name: 'registry.receiveSent',
  async load(tx, { documentId }, actor) {
    const original = await loadDocument(tx, documentId, { actor, lock: true })
    return { original, desk: await ownDesk(tx, actor, original) }
  },
  policy: mayRegister,
  async run(ctx, _input, { original, desk }) {
    const verdict = canReceiveSent(ctx.actor, { original, desk })
    if (verdict !== true) throw new DomainError('conflict', verdict, desk.before ?? {})
    const files = await currentFilesOf(ctx.tx, original.id, [...ROLES])
    const main = mainOf(original, files)
    const sheets = main ? (main.pages ?? (await pagesOf(ctx.tx, main.sha256)).length) || null : null
    const { documentId } = await receiveItem(ctx, {
      ...{ sha256: main?.sha256, name: main?.name ?? '', title: original.title, urgency: 'none' },
      card: {
        ...{ theirNumber: original.regNumber, theirDate: original.regDate },
        correspondentId: await ourselves(ctx),
        requisites: { ...cardOf(original, sheets), deliveryMethod: 'inner' },
      },
    })
    for (const { sha256, name, role } of files) {
      if (!isPart(role) || sha256 === main?.sha256) continue
      await requireDocumentRoom(ctx.tx, { documentId, sha256 })
      await attach(ctx, { documentId, sha256, name, role })
    }
    await linkDocuments(ctx, { fromId: documentId, toId: original.id, kind: 'related' })
    for (const id of [documentId, original.id])
      await addTimeline(ctx, { documentId: id, kind: 'event', name: 'documents.linked', data: { kind: 'related' } })
    return { documentId }
  },
  audit: ({ documentId: originalId }, { documentId }) => ({ stream: `document:${documentId}`, detail: { originalId } }),
})

const ROLES = ['scan', 'cover', 'attachment', 'other', 'rendition', 'version_pdf'] as const

/** What stands for the paper: the copy with number and mark of what the office wrote, the first scan of what it received. */
const mainOf = ({ flow, currentVersionId }: LoadedDocument, files: Files): Files[number] | undefined =>
  flow === 'incoming'
    ? files.find(({ role }) => role === 'scan')
    : (files.find(({ role }) => role === 'rendition') ??
      files.find(({ role, versionId }) => role === 'version_pdf' && versionId === currentVersionId))

function cardOf({ flow, requisites }: LoadedDocument, pages: number | null) {
  if (flow === 'incoming') {
    const { signedBy, sheets, attachments, absent } = IncomingRequisites.parse(requisites)
    return {
      signedBy,
      sheets,
      attachments,
      absent: absent.filter((field) => field !== 'theirNumber' && field !== 'theirDate'),
    }
  }
  const { signatory, attachments } = OutgoingRequisites.parse(requisites)
  return {
    ...{ signedBy: signatory?.name ?? '', sheets: pages, attachments: attachments.slice(0, 500) },
    absent: attachments ? [] : (['attachments'] as const),
  }
}

/** The office among the correspondents, where the directory has it; the registrar names the sender where it has not. */
async function ourselves(ctx: CommandContext): Promise<string | null> {
  const known = await organisationNamedIn(ctx.tx, ctx.actor, `${OFFICE.name} ${OFFICE.region}`)
  return known?.sure ? known.organisation.id : null
}
