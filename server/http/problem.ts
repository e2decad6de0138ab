import { ORPCError } from '@orpc/server'
import { DomainError, ERROR_STATUS } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { log } from '../kernel/log'

/** oRPC's own refusals, which come before a use case is reached, in our words. */
const TRANSLATED: Record<string, string> = {
  BAD_REQUEST: 'kernel.invalid_input',
  NOT_FOUND: 'kernel.not_found',
  METHOD_NOT_SUPPORTED: 'kernel.wrong_method',
  UNSUPPORTED_MEDIA_TYPE: 'kernel.wrong_media_type',
}

/** Turns any failure into one the client understands; what is not ours to explain becomes a number to quote. */
export function toHttpError(error: unknown, requestId: string): ORPCError<string, unknown> {
  if (error instanceof DomainError)
    return new ORPCError(error.code, { status: ERROR_STATUS[error.kind], data: { ...error.data, requestId } })
  const code = error instanceof ORPCError ? TRANSLATED[error.code] : undefined
  if (error instanceof ORPCError && code) {
    const issues = error.code === 'BAD_REQUEST' ? { issues: issuesOf(error) } : {}
    return new ORPCError(code, { status: error.status, data: { ...issues, requestId } })
  }
  log().error({ requestId, err: error }, 'request failed')
  return new ORPCError('kernel.internal', { status: 500, data: { requestId } })
}

const issuesOf = (error: ORPCError<string, unknown>): unknown =>
  (error.data as { issues?: unknown } | undefined)?.issues ?? []

/** RFC 9457 body. oRPC's own codes (a broken JSON body) are translated to ours here. */
export function problem(raw: ORPCError<string, unknown>): Record<string, unknown> {
  const error = raw.code.includes('.') ? raw : toHttpError(raw, newId())
  const { requestId, ...data } = (error.data ?? {}) as Record<string, unknown>
  return { type: 'about:blank', title: error.code, status: error.status, code: error.code, requestId, data }
}

/** A refusal as a response of its own. */
export function problemResponse(error: unknown, requestId: string): Response {
  const failure = toHttpError(error, requestId)
  const headers = { 'content-type': 'application/problem+json' }
  return Response.json(problem(failure), { status: failure.status, headers })
}
