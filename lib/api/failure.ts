/** A refusal as the screen shows it: `code` names the text, `data` fills it, `requestId` is what support asks for. */
export type Failure = { code: string; data: Record<string, unknown>; requestId?: string }

/** Reads any error of a call; a request that never arrived is `kernel.offline`. */
export function failureOf(error: unknown): Failure {
  const { code, data } = (error ?? {}) as { code?: unknown; data?: unknown }
  if (typeof code !== 'string' || !code.includes('.')) return { code: 'kernel.offline', data: {} }
  const { requestId, ...rest } = (data ?? {}) as Record<string, unknown>
  return { code, data: rest, requestId: typeof requestId === 'string' ? requestId : undefined }
}

/** Whether doing the same again may help: the answer was lost, or the server was busy. */
export const isLost = (failure: Failure): boolean =>
  ['kernel.offline', 'kernel.unavailable', 'kernel.internal'].includes(failure.code)
