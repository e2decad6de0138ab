import { asc, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { mailingListMembers, organisations } from '@/db/schema'
import type { MailingMember } from '@/lib/contracts/organisations-views'
import { addressInLine } from '@/lib/countries/address'
import type { CommandContext } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { chooseOrganisation, type Organisation } from '../entries'

type Given = { organisationId?: string | null; position: string; name: string; address: string }

/** Recipients of a list in their order, each as a letter addresses it: what was typed, else what the entry says. */
export async function membersOf(db: DbOrTx, listId: string): Promise<MailingMember[]> {
  const rows = await db
    .select({ member: mailingListMembers, entry: organisations })
    .from(mailingListMembers)
    .leftJoin(organisations, eq(organisations.id, mailingListMembers.organisationId))
    .where(eq(mailingListMembers.listId, listId))
    .orderBy(asc(mailingListMembers.place))
  return rows.map(({ member: { organisationId, position, name, address }, entry }) => ({
    organisationId,
    title: entry?.name ?? null,
    position: position || (entry ? postOf(entry) : ''),
    name: name || (entry?.headNameDative ?? ''),
    address: address || (entry ? addressInLine({ address: entry.address ?? '', country: entry.country }) : ''),
  }))
}

const postOf = ({ headPositionDative, name }: Organisation): string => headPositionDative ?? name

/** Writes the recipients anew; entries are chosen as in a card, those that were in the list stay. */
export async function putMembers(ctx: CommandContext, listId: string, members: readonly Given[]): Promise<void> {
  const { tx, actor } = ctx
  const before = await tx
    .select({ id: mailingListMembers.organisationId })
    .from(mailingListMembers)
    .where(eq(mailingListMembers.listId, listId))
  const kept = before.map(({ id }) => id)
  const rows = []
  for (const [place, { organisationId, ...typed }] of members.entries()) {
    const entry = organisationId ? await chooseOrganisation(tx, actor, { id: organisationId, kept }) : null
    rows.push({ ...typed, id: newId(), listId, place, organisationId: entry?.id ?? null })
  }
  await tx.delete(mailingListMembers).where(eq(mailingListMembers.listId, listId))
  await tx.insert(mailingListMembers).values(rows)
}
