/** How a citizen applied: on paper or by mail, or in words on a personal reception (V-19.28). */
export const APPEAL_FORMS = ['written', 'oral'] as const
export type AppealForm = (typeof APPEAL_FORMS)[number]

/** Kinds of legal acts the office receives. */
export const ACT_KINDS = ['law', 'decree', 'resolution', 'directive', 'order', 'decision'] as const
export type ActKind = (typeof ACT_KINDS)[number]

type Requisites<A> = { appeal?: A | null; actKind?: ActKind | null; signedBy: string }

/**
 * The requisites a kind really has: what was typed for another kind is not kept, so that an author's personal data never lie
 * in a card that others read (V-19.27).
 */
export function ownRequisites<A, R extends Requisites<A>>(kind: string, requisites: R): R {
  const appeal = kind === 'appeal' ? requisites.appeal : null
  const actKind = kind === 'act' ? requisites.actKind : null
  return { ...requisites, appeal, actKind, signedBy: kind === 'appeal' ? '' : requisites.signedBy }
}
