import type { PROFILES } from '../profiles'

/** Millimetres as Word counts them: twentieths of a point. */
export const mm = (value: number): number => Math.round((value * 1440) / 25.4)
/** Points as Word counts the size of letters: halves. */
export const pt = (value: number): number => Math.round(value * 2)

export const SHEET = { width: 210, height: 297 }
/** First line of a paragraph. */
export const INDENT = mm(12.5)

export type Profile = (typeof PROFILES)[keyof typeof PROFILES]

/** Width of the text between the fields, millimetres. */
export const textWidth = ({ left, right }: Profile): number => SHEET.width - left - right
