import type { DispatchMethod, MailClass } from '@/lib/contracts/registry-dispatch-views'
import type { LoadedDocument } from '../../documents'
import { DomainError } from '../../kernel/errors'
import { leadsAbroad, methodsFor } from '../rules'

type Access = LoadedDocument['access']
type Way = { method: DispatchMethod; mailClass: MailClass | null }
type Led = Way & { country: string | null }

/** The class mail has: on paper what is for official use goes as registered mail, whoever forgot to say so. */
export const mailClassOf = (access: Access, { method, mailClass }: Way): MailClass | null =>
  access === 'dsp' && method === 'post' ? (mailClass ?? 'registered') : mailClass

/**
 * A document goes only by the ways its access allows, and only mail has a class; for official use there is
 * one; МЭДО and special communication end at the border. Throws `registry.restricted_method`, `registry.way_at_home`,
 * `registry.class_by_post`, `registry.registered_only`.
 */
export function requireWay({ access }: Pick<LoadedDocument, 'access'>, { method, mailClass, country }: Led): void {
  if (!methodsFor(access).includes(method)) throw new DomainError('invalid', 'registry.restricted_method')
  if (country && !leadsAbroad(method)) throw new DomainError('invalid', 'registry.way_at_home')
  if (mailClass && method !== 'post') throw new DomainError('invalid', 'registry.class_by_post')
  if (access === 'dsp' && mailClass === 'simple') throw new DomainError('invalid', 'registry.registered_only')
}
