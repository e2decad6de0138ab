import { eq } from 'drizzle-orm'
import { people } from '@/db/schema'
import { principalsOf } from '../../directory'
import { accessOf, type LoadedDocument } from '../../documents'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'

/**
 * Whoever is given a paper works in the office, and what is closed goes only to who may see it. Throws
 * `directory.unknown_person`, `registry.receiver_may_not_see`.
 */
export async function checkReceiver(
  { tx, today }: Pick<CommandContext, 'tx' | 'today'>,
  document: LoadedDocument,
  personId: string,
): Promise<void> {
  const [person] = await tx.select({ leftAt: people.leftAt }).from(people).where(eq(people.id, personId))
  if (!person || person.leftAt) throw new DomainError('invalid', 'directory.unknown_person')
  if (document.access === 'common') return
  const reader = (await principalsOf(tx, [personId], today)).get(personId)
  if (!reader || accessOf(reader, document) === 'none')
    throw new DomainError('invalid', 'registry.receiver_may_not_see', { number: document.regNumber })
}
