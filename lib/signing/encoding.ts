/** Bytes with a buffer of their own, the form WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>

/** A copy in a buffer of its own: a view on a larger buffer would hand its neighbours to ASN.1 readers. */
export const ownBytes = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

/** Bytes as base64, in slices that never overflow the argument list. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Base64 back to bytes; anything else throws. */
export function fromBase64(text: string): Bytes {
  const binary = atob(text)
  return Uint8Array.from(binary, (char) => char.charCodeAt(0))
}

/** Bytes in lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 in hexadecimal, the name of a version's content. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', ownBytes(bytes))))
}
