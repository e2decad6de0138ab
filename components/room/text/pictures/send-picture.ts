import type { SentPicture } from '@/components/editor/pictures/insert-picture'
import { sendFile } from '@/components/files/uploads/send-file'
import { api } from '@/lib/api/client'

type Sending = { documentId: string; file: File; signal: AbortSignal; onProgress?: (share: number) => void }

/** Gives the document a picture of its own: the file is stored, looked at and made anew by the server. */
export async function sendPicture({ documentId, file, signal, onProgress }: Sending): Promise<SentPicture> {
  const { sha256 } = await sendFile({ file, signal, ...(onProgress ? { onProgress } : {}) })
  return api.files.addPicture({ documentId, sha256, name: file.name }, { signal })
}

/** Endings the server takes; a drawing in SVG is a program and no picture. */
const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/gif': 'gif',
}
export const PICTURE_ENDINGS = '.png,.jpg,.jpeg,.tif,.tiff,.webp,.gif'

export const isTaken = ({ name, type }: File): boolean =>
  Object.hasOwn(ENDINGS, type) || (!type && /\.(png|jpe?g|tiff?|webp|gif)$/i.test(name))

/** A file under a name that says what it is: a picture on the clipboard has any name or none. */
export const fileOf = (data: BlobPart, type: string): File =>
  new File([data], `picture.${ENDINGS[type] ?? 'png'}`, { type })
