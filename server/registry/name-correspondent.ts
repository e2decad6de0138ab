import type { DbOrTx } from '@/db/client'
import type { Actor } from '../kernel/actor'
import { organisationNamedIn } from '../organisations'
import { officesIn } from './reading/officials'
import type { ReadLetter } from './reading/read-letter'

type Named = NonNullable<Awaited<ReturnType<typeof organisationNamedIn>>>

/**
 * Whose letter it is by the directory: who is named in the letterhead; else the office of the official whose
 * letterhead it is; else who names themselves under the text. Only what stands in the letterhead word by word is sure.
 */
export async function nameCorrespondent(
  db: DbOrTx,
  actor: Pick<Actor, 'personId'>,
  { letterhead, mentions }: Pick<ReadLetter, 'letterhead' | 'mentions'>,
): Promise<Named | null> {
  const named = (text: string | null) => (text?.trim() ? organisationNamedIn(db, actor, text) : null)
  const own = await named(letterhead.text)
  if (own?.sure) return own
  const official = await named(officesIn(letterhead.text))
  const found = (official?.sure ? official : own) ?? official ?? (await named(mentions.text))
  return found && { ...found, sure: false }
}
