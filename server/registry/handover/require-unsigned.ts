import type { DbOrTx } from '@/db/client'
import { personRefs } from '../../documents'
import { DomainError } from '../../kernel/errors'
import type { Register } from './lock-register'

/**
 * A register of originals ends once: signed for or struck out. Throws `registry.originals_received` with who received,
 * `registry.register_withdrawn`.
 */
export async function requireUnsigned(db: DbOrTx, { receivedAt, receivedBy, withdrawnAt }: Register): Promise<void> {
  if (withdrawnAt) throw new DomainError('conflict', 'registry.register_withdrawn')
  if (!receivedAt) return
  const name = (await personRefs(db, [receivedBy])).get(receivedBy ?? '')?.name ?? ''
  throw new DomainError('conflict', 'registry.originals_received', { name })
}
