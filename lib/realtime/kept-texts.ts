/**
 * Which live texts this browser keeps a copy of, whose, and whether edits in it still wait for the server. A list beside
 * the databases themselves, because not every browser can name its databases.
 */
const PREFIX = 'vizir.text:'
type Kept = 'kept' | 'unsent'

/** One person's copy of one text at one address; it is the name of its database as well. */
export const nameOfCopy = (personId: string, documentId: string): string =>
  `${PREFIX}${location.origin}:${personId}:${documentId}`

export const keptState = (name: string): Kept | null => localStorage.getItem(name) as Kept | null
export const markKept = (name: string, state: Kept): void => localStorage.setItem(name, state)

const keptTexts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))

/** How many texts hold edits of this person that the server has not got. */
export const countUnsent = (personId: string): number =>
  keptTexts().filter((name) => name.includes(`:${personId}:`) && keptState(name) === 'unsent').length

/** Removes a copy; tabs that have it open give it up. */
export function forgetText(name: string): Promise<void> {
  localStorage.removeItem(name)
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
    request.onblocked = () => resolve()
  })
}

/**
 * Forgets the copies in this browser: all that this person has, and of others what the server has as well. What somebody
 * has written here and not sent stays theirs until they come back.
 */
export async function forgetTexts(personId: string | null): Promise<void> {
  const goes = (name: string) => keptState(name) === 'kept' || (personId !== null && name.includes(`:${personId}:`))
  await Promise.all(keptTexts().filter(goes).map(forgetText))
}
