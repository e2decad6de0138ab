import { DomainError } from '../kernel/errors'

/** A browser says where a request comes from; only our own pages may write or open a socket (a cookie would travel with any). */
export function sameOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Refuses a write that a page of another site sends with a person's cookie (OWASP ASVS 3.5). */
export function refuseForeignOrigin({ method, headers }: Request): void {
  if (method === 'GET' || method === 'HEAD') return
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  if (!sameOrigin(headers.get('origin'), host)) throw new DomainError('forbidden', 'kernel.foreign_origin')
}
