export type PageSize = 'thumb' | 'page' | 'large'

const SHARP_UP_TO_PX = 1240

/** Address of a page's picture. */
export const pageAddress = (fileId: string, page: number, size: PageSize): string =>
  `/api/files/${fileId}/pages/${page}.png${size === 'page' ? '' : `?size=${size}`}`

/** The picture that is sharp at this width on this screen. */
export const sizeFor = (width: number): PageSize =>
  width * Math.min(window.devicePixelRatio, 2) > SHARP_UP_TO_PX * 1.1 ? 'large' : 'page'
