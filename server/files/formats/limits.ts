/** A page of text where the format itself has none: about what fits on A4 at 14 pt. */
export const PAGE_CHARS = 2800
/** Beyond this nothing is read: search never needs it, and a hostile file must end somewhere. */
export const TEXT_LIMIT = 8_000_000
export const PAGE_LIMIT = 5000
/** One part of an office archive, unpacked. */
export const PART_LIMIT = 80_000_000
