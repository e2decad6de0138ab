import { formatDate } from '@/lib/text/dates'
import { addTimeline } from '../../documents'
import { attach, requireDocumentRoom } from '../../files'
import { officeDate } from '../../kernel/clock'
import type { CommandContext } from '../../kernel/command'
import { organisationNamedIn } from '../../organisations'
import type { Batch } from '../receipts/lock-batch'
import { receiveItem } from '../receive-item'
import type { File, Line, Register } from './lock-register'
import { ELECTRONIC_MARK } from './register-form'

type Taken = { register: Register; batch: Batch; line: Line; files: readonly File[] }

/**
 * One document of a unit's register as an item of the queue: its card begins with what the unit wrote, its files come
 * with it, and it says which unit passed it on. Whom the directory surely knows is its correspondent; anybody else stands in
 * «Примечание» for the clerk.
 */
export async function takeLine(ctx: CommandContext, { register, batch, line, files }: Taken): Promise<string> {
  const known = await organisationNamedIn(ctx.tx, ctx.actor, line.sender)
  const correspondentId = known?.sure ? known.organisation.id : null
  const scan = files.find(({ role }) => role === 'scan')
  const attachments = files.filter(({ role }) => role === 'attachment')
  const { documentId } = await receiveItem(ctx, {
    ...{ sha256: scan?.sha256, name: scan?.name ?? '', title: line.title, urgency: 'none', batch },
    card: {
      ...{ correspondentId, theirNumber: line.theirNumber || null, theirDate: line.theirDate },
      requisites: {
        ...{ addresseeIds: [line.addresseeId], deliveryMethod: line.way, sheets: line.sheets },
        attachments: line.attachments,
        note: noteOf({ register, line, unknown: !correspondentId, electronic: attachments.length > 0 }),
      },
    },
  })
  for (const { sha256, name } of attachments) {
    await requireDocumentRoom(ctx.tx, { documentId, sha256 })
    await attach(ctx, { documentId, sha256, name, role: 'attachment' })
  }
  const data = { name: register.unit, number: String(register.number) }
  await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.passed_by_unit', data })
  return documentId
}

type Noted = { register: Register; line: Line; unknown: boolean; electronic: boolean }

function noteOf({ register, line, unknown, electronic }: Noted): string {
  const day = register.signedAt ? formatDate(officeDate(register.signedAt)) : ''
  return [
    `передано: ${register.unit}, реестр № ${register.number} от ${day}`,
    unknown ? `от кого: ${line.sender}` : '',
    electronic ? ELECTRONIC_MARK : '',
    line.note,
  ]
    .filter(Boolean)
    .join('; ')
}
