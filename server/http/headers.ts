import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../kernel/env'

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Answers that are data or a plain text page: nothing in them may run, load or be framed. */
const NOTHING_RUNS =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Pages: only scripts that carry this answer's nonce run, and what those load (decisions/006). */
const pagePolicy = (nonce: string, dev: boolean): string =>
  [
    "default-src 'self'",
    // Next's development tools evaluate code; the product never does.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // A data address leads nowhere: some browsers read a drawing of the page itself that way.
    "connect-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Puts the security headers on an answer before anything else is written. Next takes the nonce for its own scripts from
 * the request's policy header, and the layout from `x-nonce`; what a caller sent under these names is overwritten.
 */
export function secure(request: IncomingMessage, response: ServerResponse): void {
  const { NODE_ENV, PUBLIC_URL } = env()
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
  if (PUBLIC_URL?.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  const nonce = randomBytes(16).toString('base64')
  const isData = request.url?.startsWith('/api/')
  const policy = isData ? NOTHING_RUNS : pagePolicy(nonce, NODE_ENV === 'development')
  request.headers['content-security-policy'] = policy
  delete request.headers['content-security-policy-report-only']
  request.headers['x-nonce'] = nonce
  // A file says itself how it may be shown: a picture and a PDF need less than nothing.
  if (!request.url?.startsWith('/api/files/')) response.setHeader('Content-Security-Policy', policy)
}
