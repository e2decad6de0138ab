import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { blobs, people, unitMailFiles, unitMailLines, unitMailRegisters } from '@/db/schema'
import type { UnitMailEntry } from '@/lib/contracts/registry-unit-mail'
import { personMay } from '../../directory'
import { personRefs } from '../../documents'
import { isForTextOnly, requireOwnUpload } from '../../files'
import type { Actor } from '../../kernel/actor'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'

type Owner = { unitId: string; entries: readonly UnitMailEntry[] }

/**
 * Whoever writes a line has uploaded its files, or the unit has them in a register already, as what was returned. They
 * are held until the end of the transaction. Throws `files.not_uploaded`, `files.text_picture_only`, `registry.file_twice`.
 */
export async function requireFiles(tx: Tx, actor: Actor, { unitId, entries }: Owner): Promise<void> {
  for (const { files } of entries) {
    const names = files.map(({ role, name }) => (role === 'scan' ? role : `attachment ${name}`))
    const twice = files.find((_, at) => names.indexOf(names[at] ?? '') !== at)
    if (twice) throw new DomainError('invalid', 'registry.file_twice', { name: twice.name })
  }
  const wanted = [...new Set(entries.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))].sort()
  if (!wanted.length) return
  const kept = await tx
    .select({ sha256: unitMailFiles.sha256 })
    .from(unitMailFiles)
    .innerJoin(unitMailLines, eq(unitMailLines.id, unitMailFiles.lineId))
    .innerJoin(unitMailRegisters, eq(unitMailRegisters.id, unitMailLines.registerId))
    .where(and(eq(unitMailRegisters.unitId, unitId), inArray(unitMailFiles.sha256, wanted)))
  const own = new Set(kept.map(({ sha256 }) => sha256))
  for (const sha256 of wanted) if (!own.has(sha256)) await requireOwnUpload(tx, actor, sha256)
  const kinds = await tx.select({ mime: blobs.mime }).from(blobs).where(inArray(blobs.sha256, wanted))
  if (kinds.some(({ mime }) => isForTextOnly(mime))) throw new DomainError('invalid', 'files.text_picture_only')
}

/** Whose mail it is: the head of the body and the deputies, those who sign its documents. Throws `registry.not_an_official`. */
async function officialsOf({ tx }: CommandContext, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  const working = await tx
    .select({ id: people.id, leftAt: people.leftAt })
    .from(people)
    .where(inArray(people.id, wanted))
  const named = await personRefs(tx, wanted)
  for (const id of wanted) {
    const here = working.some((one) => one.id === id && !one.leftAt)
    if (!here || !(await personMay(tx, id, 'documents.sign')))
      throw new DomainError('invalid', 'registry.not_an_official', { name: named.get(id)?.name ?? '' })
  }
  return new Map(wanted.map((id) => [id, named.get(id)?.name ?? '']))
}

/** Writes the lines of a register in place of what it had. Throws `registry.not_an_official`, `registry.their_future_date`. */
export async function writeLines(
  ctx: CommandContext,
  { registerId, entries }: { registerId: string; entries: readonly UnitMailEntry[] },
): Promise<void> {
  if (entries.some(({ theirDate }) => theirDate && theirDate > ctx.today))
    throw new DomainError('invalid', 'registry.their_future_date')
  const officials = await officialsOf(
    ctx,
    entries.map(({ addresseeId }) => addresseeId),
  )
  await ctx.tx.delete(unitMailLines).where(eq(unitMailLines.registerId, registerId))
  const written = entries.map(({ files, ...entry }, at) => {
    const addressee = officials.get(entry.addresseeId) ?? ''
    return { files, line: { ...entry, id: newId(), registerId, position: at + 1, addressee } }
  })
  await ctx.tx.insert(unitMailLines).values(written.map(({ line }) => line))
  const files = written.flatMap(({ files, line }) =>
    files.map((file, at) => ({ ...file, id: newId(), lineId: line.id, position: at + 1 })),
  )
  if (files.length) await ctx.tx.insert(unitMailFiles).values(files)
}
