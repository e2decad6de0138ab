import type { Access } from '@/lib/contracts/access'
import type { IncomingFields } from '@/lib/contracts/registry'
import { ownRequisites } from '@/lib/registry/received-kinds'
import type { DocumentRow } from '../documents'

type Typed = Pick<IncomingFields, 'kind' | 'access' | 'requisites'>
type Own = { kind: string; access: Access }

/**
 * A card with what its kind has: requisites of other kinds are left out, and an appeal is closed to all but those who work
 * with it, whatever was asked for (V-19.27).
 */
export function ownFields<F extends Typed>(fields: F, document: Pick<DocumentRow, 'kind'>): Omit<F, keyof Own> & Own {
  const kind = fields.kind ?? document.kind
  const requisites = ownRequisites<NonNullable<F['requisites']['appeal']>, F['requisites']>(kind, fields.requisites)
  return { ...fields, kind, requisites, access: kind === 'appeal' ? 'personal' : fields.access }
}
