/** Appeals of citizens: personal from receipt, with an author instead of a correspondent (V-19.27, V-19.28). */
export const PERSONAL_KIND = 'appeal'

/**
 * Kinds the rules lean on, never out of use: mail is taken in as an incoming letter, an answer is begun as an outgoing one, and an
 * appeal is registered as nothing else, or its author's data would be opened (V-19.27, A-02.03).
 */
const KEPT: ReadonlySet<string> = new Set(['incoming', 'outgoing', PERSONAL_KIND])
export const isKept = (kind: string): boolean => KEPT.has(kind)

/** Kinds with requisites and journals of their own in the rules; a kind on their model would have the one without the other. */
const SINGULAR: ReadonlySet<string> = new Set([PERSONAL_KIND, 'act'])
export const isModel = (kind: string): boolean => !SINGULAR.has(kind)

/** Whose words the fields of a received kind are called by: what has no rules of its own is a letter. */
export const wordedAs = (kind: string): 'incoming' | 'appeal' | 'act' =>
  kind === PERSONAL_KIND || kind === 'act' ? kind : 'incoming'
