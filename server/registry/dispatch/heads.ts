import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import type { LoadedDocument } from '../../documents'

type Ids = { id: string }[]

/** Heads of a person's unit and of every unit above it, the nearest first: the «direct head» of and those over them. */
export async function headsOf(db: DbOrTx, personId: string): Promise<Set<string>> {
  const rows = (await db.execute(sql`
    with recursive above as (
      select u.id, u.parent_id, u.head_id, 1 as depth from units u join people p on p.unit_id = u.id where p.id = ${personId}
      union select u.id, u.parent_id, u.head_id, a.depth + 1 from units u join above a on u.id = a.parent_id where a.depth < 20
    ) select head_id as id from above where head_id is not null order by depth`)) as unknown as Ids
  return new Set(rows.map(({ id }) => id))
}

/** Who signs or signed the letter, if its card names one. */
export const signerOf = ({ requisites }: Pick<LoadedDocument, 'requisites'>): string | null =>
  OutgoingRequisites.safeParse(requisites).data?.signatory?.personId ?? null

/** Who may approve how a document goes: the heads over its executor, and its signer. */
export async function approversOf(db: DbOrTx, document: LoadedDocument): Promise<Set<string>> {
  const heads = document.authorId ? await headsOf(db, document.authorId) : new Set<string>()
  const signer = signerOf(document)
  return signer ? heads.add(signer) : heads
}
