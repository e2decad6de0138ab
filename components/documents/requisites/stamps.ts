export type StampsKey = 'approvals' | 'agreements'

/** As many as a card takes. */
export const MOST: Record<StampsKey, number> = { approvals: 4, agreements: 20 }
