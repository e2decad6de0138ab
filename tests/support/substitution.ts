import type { Db } from '@/db/client'
import { substitutions } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { newId } from '@/server/kernel/ids'
import { addPerson, refresh } from './office'

type Absence = { absent: Actor; substitute?: Actor; order?: string; from?: string; until?: string }

/** Somebody who acts for an absent person by an order, for the whole time by default. */
export async function substituteFor(
  db: Db,
  { absent, substitute, order = 'приказ № 1-к', from = '2020-01-01', until = '2099-12-31' }: Absence,
): Promise<Actor> {
  const deputy = substitute ?? (await addPerson(db, { surname: 'Замов', unitId: absent.unitId ?? undefined }))
  await db
    .insert(substitutions)
    .values({ id: newId(), absentId: absent.personId, substituteId: deputy.personId, order, from, until })
  return refresh(db, deputy.accountId)
}
