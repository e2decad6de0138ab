/** Fields of a received letter that may be marked as absent on the paper («б/н», «б/д») instead of being filled. */
export const ABSENTABLE = ['theirNumber', 'theirDate', 'signedBy', 'sheets', 'attachments'] as const
export type Absentable = (typeof ABSENTABLE)[number]

export type CardFields = {
  theirNumber?: string | null
  theirDate?: string | null
  requisites: { signedBy: string; sheets?: number | null; attachments: string; absent: readonly Absentable[] }
}

/** Fields that are neither filled nor marked as absent: with any of them left the letter is not registered. */
export function missingFields({ theirNumber, theirDate, requisites }: CardFields): Absentable[] {
  const { signedBy, sheets, attachments, absent } = requisites
  const values: Record<Absentable, unknown> = { theirNumber, theirDate, signedBy, sheets, attachments }
  return ABSENTABLE.filter((field) => !values[field] && !absent.includes(field))
}
