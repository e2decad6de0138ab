import { PICTURE_TALLEST } from '@/lib/editor/picture'

/** A picture as it is printed: bytes of this format, size in pixels. */
export type PrintedPicture = { bytes: Uint8Array; format: 'png' | 'jpg'; width: number; height: number }
export type PrintedPictures = ReadonlyMap<string, PrintedPicture>

const pathOf = (sha256: string, format: string): string => `/pictures/${sha256}.${format}`

/** Pictures as files beside the layout, for the time of one compilation. */
export const filesOf = (pictures: PrintedPictures = new Map()): Map<string, Uint8Array> =>
  new Map([...pictures].map(([sha256, { format, bytes }]) => [pathOf(sha256, format), bytes]))

/** Where the layout finds each picture, and how many times it is wider than tall. */
export const placesOf = (pictures: PrintedPictures = new Map()): Record<string, { path: string; ratio: number }> =>
  Object.fromEntries(
    [...pictures].map(([sha256, { format, width, height }]) => [
      sha256,
      { path: pathOf(sha256, format), ratio: width / height },
    ]),
  )

export type PictureSizes = ReadonlyMap<string, { width: number; height: number }>

/** The room each picture takes, for a layout that is not printed; one that is not known takes that of a square. */
export const roomsOf = (keys: Iterable<string>, sizes: PictureSizes): Record<string, { path: null; ratio: number }> =>
  Object.fromEntries(
    [...keys].map((sha256) => {
      const { width, height } = sizes.get(sha256) ?? { width: 1, height: 1 }
      return [sha256, { path: null, ratio: width / height }]
    }),
  )

/** The size of a picture on paper in millimetres: as wide as drawn, within its place, and no taller than a sheet bears. */
export function sizeOnPaper(drawn: number, place: number, { width, height }: PrintedPicture) {
  const wide = Math.min(drawn, place, (PICTURE_TALLEST * width) / height)
  return { width: wide, height: (wide * height) / width }
}
