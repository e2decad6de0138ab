import { mergeAttributes, Node } from '@tiptap/core'

/** Width of a picture on the paper, millimetres: from a stamp to the column of the widest profile. */
export const PICTURE_WIDTH = { least: 5, most: 180 } as const
/** No picture is printed taller than this, millimetres: a line of words fits under it on a sheet. */
export const PICTURE_TALLEST = 240
/** Characters of the words a picture is described in. */
export const ALT_LIMIT = 500

/** Widths of pictures as shares of their heights, by SHA-256. */
export type Proportions = Readonly<Record<string, number>>

const SHA256 = /^[0-9a-f]{64}$/

/** Words for a picture as one line of a bounded length. */
export const cleanAlt = (words: string): string =>
  words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, ALT_LIMIT)

/** Whether this can name a picture. */
export const isPictureKey = (value: unknown): value is string => typeof value === 'string' && SHA256.test(value)

/** Where a picture of a document is read; who may not read the document does not find it. */
export const pictureAddress = (documentId: string, sha256: string): string =>
  `/api/files/pictures/${documentId}/${sha256}`

const widthOf = (value: unknown): number => {
  const width = Math.round(Number(value) * 10) / 10
  return width >= PICTURE_WIDTH.least && width <= PICTURE_WIDTH.most ? width : 80
}

/**
 * A picture in the text: the SHA-256 of its bytes, its width in millimetres, words for those who do not see it. The text
 * holds neither bytes nor addresses. Because the hash is in the text, the hash of a frozen version determines its pictures
 * too, whatever becomes of the rows that hold them; whether the document has such a picture is asked by the server
 * when it is shown, printed or sent.
 */
export const Picture = Node.create<{ documentId: string | null; proportions: Proportions }>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ documentId: null, proportions: {} }),

  addAttributes: () => ({
    sha256: {
      default: null,
      parseHTML: ({ dataset: { picture } }) => (isPictureKey(picture) ? picture : null),
      renderHTML: ({ sha256 }) => ({ 'data-picture': sha256 ?? '' }),
    },
    width: {
      default: 80,
      parseHTML: ({ dataset: { width } }) => widthOf(width),
      renderHTML: ({ width }) => ({ 'data-width': width, style: `--width: ${width}mm` }),
    },
    alt: {
      default: '',
      parseHTML: ({ dataset }) => cleanAlt(dataset.alt ?? ''),
      renderHTML: ({ alt }) => (alt ? { 'data-alt': alt } : {}),
    },
    align: {
      default: null,
      parseHTML: ({ dataset: { align } }) => (align === 'left' || align === 'right' ? align : null),
      renderHTML: ({ align }) => (align ? { 'data-align': align } : {}),
    },
  }),

  parseHTML: () => [{ tag: 'figure[data-picture]' }],

  renderHTML({ node, HTMLAttributes }) {
    const { documentId, proportions } = this.options
    const { sha256, alt } = node.attrs
    const src = documentId && sha256 ? { src: pictureAddress(documentId, sha256) } : {}
    // Its place is kept before it comes: nothing under it may move, least of all to another page.
    const place = proportions[sha256] ? { style: `aspect-ratio: auto ${proportions[sha256]}` } : {}
    return ['figure', mergeAttributes(HTMLAttributes), ['img', { alt, draggable: 'false', ...place, ...src }]]
  },
})
