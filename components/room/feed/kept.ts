/**
 * What one person typed in one room and has not sent, kept in this tab over navigation and reload. Another person who
 * signs in on the same tab has other keys.
 */
export function readKept<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(key)
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

/** Keeps a value, or forgets it when it is null. A full or forbidden storage only costs the memory of it. */
export function writeKept(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Typing goes on without it.
  }
}

export const keptKey = (what: 'draft' | 'unsent' | 'remark', personId: string, documentId: string): string =>
  `vizir:${what}:${personId}:${documentId}`
