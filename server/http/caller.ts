import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { env } from '../kernel/env'

const CALLER = 'x-vizir-client-ip'
const PROXY_WORDS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']

/**
 * Writes the caller's address where the rest of the product reads it. A proxy is believed only when the office says
 * there is one; then the last address counts, the one the proxy itself saw: those before it are the caller's own words.
 */
export function identifyCaller(request: IncomingMessage): void {
  const { headers } = request
  const trusted = env().TRUST_PROXY
  const forwarded = String(headers['x-forwarded-for'] ?? '')
  const last = forwarded.split(',').pop()?.trim()
  headers[CALLER] = (trusted && last) || request.socket.remoteAddress || ''
  headers['x-vizir-path'] = request.url
  if (!trusted) for (const name of PROXY_WORDS) delete headers[name]
}

/** The caller's address as `identifyCaller` wrote it. */
export const callerOf = (request: Request): string | null => request.headers.get(CALLER)

/** The address people typed, whether a proxy stands before us or not. */
export function hostOf(headers: IncomingHttpHeaders): string | undefined {
  const forwarded = headers['x-forwarded-host']
  return (typeof forwarded === 'string' && forwarded) || headers.host
}
