import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentKinds, registrationSettings } from '@/db/schema'

/** Kinds of documents that registration settings lead to a journal, by name in quotes; empty where there are none (T-12.03). */
export async function kindsLedTo(tx: Tx, journalId: string): Promise<string> {
  const set = await tx
    .selectDistinct({ name: documentKinds.name })
    .from(registrationSettings)
    .innerJoin(documentKinds, eq(documentKinds.key, registrationSettings.kind))
    .where(eq(registrationSettings.journalId, journalId))
    .orderBy(asc(documentKinds.name))
  return set.map(({ name }) => `«${name}»`).join(', ')
}
