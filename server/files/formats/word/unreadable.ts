/** Why a text cannot be taken out of a file: torn, made to harm, or more than a draft may hold. */
export type UnreadableReason = 'damaged' | 'unsafe' | 'too_long'

export class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason)
    this.name = 'Unreadable'
  }
}
