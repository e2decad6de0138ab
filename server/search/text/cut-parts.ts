/** PostgreSQL keeps 256 places of a word in one vector, so a phrase is only sure to be found in a part this long. */
const PART_CHARS = 8_000
const OVERLAP = 300

/** Cuts a text too long for one entry at spaces; parts overlap, so that no phrase is lost at a border. */
export function cutParts(text: string): string[] {
  const parts: string[] = []
  let at = 0
  while (text.length - at > PART_CHARS) {
    const space = text.lastIndexOf(' ', at + PART_CHARS)
    const end = space > at + PART_CHARS / 2 ? space : at + PART_CHARS
    parts.push(text.slice(at, end).toWellFormed())
    const next = text.indexOf(' ', end - OVERLAP)
    at = next > 0 && next < end ? next + 1 : end
  }
  parts.push(text.slice(at).toWellFormed())
  return parts
}
