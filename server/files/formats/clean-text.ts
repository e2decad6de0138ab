const LEFT_OUT = String.raw`[^\P{Cc}\t\n\f]|\p{Noncharacter_Code_Point}|\u00ad`
const EVERY = new RegExp(LEFT_OUT, 'gu')
const ONE = new RegExp(LEFT_OUT, 'u')

/** Whether a character is not text: controls, soft hyphens, PDFium's mark of a word broken at the end of a line. */
export const isLeftOut = (char: string): boolean => ONE.test(char)

/** Text as it is stored: words whole, only characters that PostgreSQL can keep. */
export const cleanText = (text: string): string => text.replace(EVERY, '').toWellFormed()
