/** A name of a file as a header carries it, in any letters (RFC 5987). */
export const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** Tells a browser to save a file under its name and not to show it. */
export const saveAs = (name: string): string => `attachment; filename*=UTF-8''${encodeName(name)}`
