/** What went wrong, as the office sees it; each kind has one HTTP status. */
export const ERROR_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
} as const

export type ErrorKind = keyof typeof ERROR_STATUS
export type ReasonCode = `${string}.${string}`

/** A refusal with a way out: `code` names the text shown to the person (`slice.reason`), `data` fills it. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: ReasonCode,
    readonly data: Record<string, unknown> = {},
  ) {
    super(code)
    this.name = 'DomainError'
  }
}

/** The PostgreSQL error code (SQLSTATE) of a failure, also when Drizzle wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = (at as Error & { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return undefined
}

/** PostgreSQL keeps no zero characters in texts; a person who sent one sent a wrong value, and the office is not broken. */
const UNSTORABLE = new Set(['22021', '22P05'])

/** What a failure of the database means to the caller: a text that cannot be stored is an invalid input. */
export const asRefusal = (error: unknown): unknown =>
  UNSTORABLE.has(sqlState(error) ?? '') ? new DomainError('invalid', 'kernel.invalid_input') : error
