/** The name of contents in a store: two levels of folders, so that no folder grows without end. */
export const placeOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
