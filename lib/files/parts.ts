/**
 * What a file that people brought is of its document: the main image, its translation, the letter that covered it, an
 * appendix, anything else (C-10.04).
 */
export const FILE_PARTS = ['scan', 'translation', 'cover', 'attachment', 'other'] as const
export type FilePart = (typeof FILE_PARTS)[number]

/** Whether people brought a file of this role; the rest is made by the product. */
export const isPart = (role: string): role is FilePart => (FILE_PARTS as readonly string[]).includes(role)
