import type { CardValues } from './card-values'

export type Draft = { version: number; base: CardValues; values: CardValues }

const key = (documentId: string) => `registry:card:${documentId}`

/** What was typed into a card and not saved yet; it outlives a reload and a way to another letter, in this tab only. */
export function readDraft(documentId: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(documentId)) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

/** Storage that is full or forbidden only means that the words live as long as the form. */
export function keepDraft(documentId: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(key(documentId), JSON.stringify(draft))
    else sessionStorage.removeItem(key(documentId))
  } catch {}
}
