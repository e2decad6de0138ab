import { eq } from 'drizzle-orm'
import { unitMailLines, unitMailRegisters } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { personRefs, touchPerson } from '../../documents'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import type { Batch } from '../receipts/lock-batch'
import { writeBatch } from '../receipts/write-batch'
import { touchRegistry } from '../touch-registry'
import { filesOf, type Line, lockRegister, type Register } from './lock-register'
import { awaitsReceipt, canAcceptRegister, vouched } from './rules'
import { takeLine } from './take-line'
import { touchUnit } from './touch-unit'

/**
 * Accepts the mail of a unit by its register: what is there becomes items of the queue, with their files and what the
 * unit has written of them, tied to a receipt of mail; what is not there is returned with its reason, which the unit is
 * told. Where the head has signed on paper, who accepts vouches for it. Throws `registry.paper_not_vouched`,
 * `registry.unit_mail_accepted` with who accepted, `registry.unit_mail_unsigned`, `registry.not_in_register`,
 * `registry.not_a_registrar`, `registry.signer_accepts`, `registry.no_register`, `files.document_quota`.
 */
export const acceptUnitRegister = defineCommand(registryContract.acceptUnitRegister, {
  name: 'registry.acceptUnitRegister',
  load: lockRegister,
  policy: canAcceptRegister,
  async run(ctx, { registerId, returned, paperSeen }, { register, signerId, lines }) {
    await requireAwaiting(ctx, register)
    const reasons = new Map(returned.map(({ lineId, reason }) => [lineId, reason]))
    const listed = new Set(lines.map(({ id }) => id))
    if ([...reasons.keys()].some((id) => !listed.has(id)))
      throw new DomainError('invalid', 'registry.line_not_in_register')
    const there = lines.filter(({ id }) => !reasons.has(id))
    const seen = vouched(register, { paperSeen, accepted: there.length })
    if (seen !== true) throw new DomainError('invalid', seen)
    for (const [lineId, reason] of reasons)
      await ctx.tx.update(unitMailLines).set({ outcome: 'returned', reason }).where(eq(unitMailLines.id, lineId))
    const batch = there.length ? await writeReceipt(ctx, register, there.length) : null
    const documentIds = batch ? await takeAll(ctx, { register, batch, lines: there }) : []
    await ctx.tx
      .update(unitMailRegisters)
      .set({ acceptedBy: ctx.actor.personId, acceptedAt: ctx.now, batchId: batch?.id })
      .where(eq(unitMailRegisters.id, registerId))
    touchUnit(ctx, { unitId: register.unitId, personId: signerId })
    touchPerson(ctx, register.preparedBy)
    touchRegistry(ctx)
    return { acceptedAt: ctx.now.toISOString(), receipt: batch && String(batch.number), documentIds }
  },
  audit: ({ registerId, returned, paperSeen }, { receipt, documentIds }, { register }) => ({
    stream: 'unit-mail',
    detail: {
      ...{ registerId, number: String(register.number), receipt, documentIds, returned },
      ...(register.paperReason ? { paperSeen } : {}),
    },
  }),
})

async function requireAwaiting({ tx }: CommandContext, register: Register): Promise<void> {
  const verdict = awaitsReceipt(register)
  if (verdict === true) return
  const by = register.acceptedBy
  throw new DomainError('conflict', verdict, { name: (await personRefs(tx, [by])).get(by ?? '')?.name ?? '' })
}

const writeReceipt = (ctx: CommandContext, { unit, number }: Register, items: number): Promise<Batch> =>
  writeBatch(ctx, { way: 'unit', source: unit, items, note: `реестр № ${number}`, acceptedAt: ctx.now })

type Taking = { register: Register; batch: Batch; lines: Line[] }

async function takeAll(ctx: CommandContext, { register, batch, lines }: Taking): Promise<string[]> {
  const files = await filesOf(
    ctx.tx,
    lines.map(({ id }) => id),
  )
  const taken: string[] = []
  for (const line of lines) {
    const own = files.filter(({ lineId }) => lineId === line.id)
    const documentId = await takeLine(ctx, { register, batch, line, files: own })
    await ctx.tx.update(unitMailLines).set({ outcome: 'accepted', documentId }).where(eq(unitMailLines.id, line.id))
    taken.push(documentId)
  }
  return taken
}
