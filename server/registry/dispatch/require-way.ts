import type { DispatchMethod, MailClass } from '@/lib/contracts/registry-dispatch-views'
import type { LoadedDocument } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { methodsFor } from '../rules'

/**
 * A document goes only by the ways its access allows, and only mail has a class. Throws
 * `registry.restricted_method`, `registry.class_by_post`.
 */
export function requireWay(
  { access }: Pick<LoadedDocument, 'access'>,
  { method, mailClass }: { method: DispatchMethod; mailClass: MailClass | null },
): void {
  if (!methodsFor(access).includes(method)) throw new DomainError('invalid', 'registry.restricted_method')
  if (mailClass && method !== 'post') throw new DomainError('invalid', 'registry.class_by_post')
}
