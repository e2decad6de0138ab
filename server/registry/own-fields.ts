import type { Tx } from '@/db/client'
import type { Access } from '@/lib/contracts/access'
import type { IncomingFields } from '@/lib/contracts/registry'
import type { Appeal } from '@/lib/contracts/requisites'
import { addressLine } from '@/lib/countries/address'
import { inLevels } from '@/lib/countries/levels'
import { ownRequisites } from '@/lib/registry/received-kinds'
import { type DocumentRow, requireKind, settleAdditional } from '../documents'

type Typed = Pick<IncomingFields, 'kind' | 'access' | 'requisites'>
type Own = { kind: string; access: Access }

/**
 * A card with what its kind has: requisites of other kinds are left out, and an appeal is closed to all but those who work
 * with it, whatever was asked for (V-19.27). An address in levels is put together in the order of an envelope (V-06.02, R-06.18).
 */
export function ownFields<F extends Typed>(fields: F, document: Pick<DocumentRow, 'kind'>): Omit<F, keyof Own> & Own {
  const kind = fields.kind ?? document.kind
  const own = ownRequisites<NonNullable<F['requisites']['appeal']>, F['requisites']>(kind, fields.requisites)
  const requisites = { ...own, appeal: own.appeal && inOneLine(own.appeal) }
  return { ...fields, kind, requisites, access: kind === 'appeal' ? 'personal' : fields.access }
}

const inOneLine = (appeal: Appeal): Appeal =>
  appeal.levels && inLevels(appeal.levels) ? { ...appeal, address: addressLine(appeal.levels) } : appeal

type Carded = { kind: string; requisites: IncomingFields['requisites'] }

/**
 * The card with the additional requisites of its kind as they are written now; of another kind it keeps none (C-09.08). Throws
 * `documents.unknown_kind`, `documents.kind_out_of_use` where another kind is chosen that may not be (C-09.07).
 */
export async function withAdditional<C extends Carded>(
  tx: Tx,
  card: C,
  document: Pick<DocumentRow, 'kind' | 'requisites'>,
): Promise<C> {
  const { kind, requisites } = card
  if (kind !== document.kind) await requireKind(tx, kind, 'received')
  const additional = await settleAdditional(tx, { kind, requisites: document.requisites }, requisites.additional)
  return { ...card, requisites: { ...requisites, additional } }
}
