const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}]/gu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** Linux gives a name 255 bytes, of which a Russian letter takes two; the rest is for the number of a second one. */
const MOST_BYTES = 240

/**
 * A name every system can give a file: Windows forbids some characters, devices' names, and dots or blanks at the end, Linux
 * long ones; half a sign that was cut in two is none.
 */
export const portableName = (name: string): string =>
  shortened(
    name
      .replace(FORBIDDEN, '_')
      .replace(/[. ]+$/, '')
      .replace(RESERVED, '_$1') || '_',
  )

function shortened(name: string): string {
  const [stem, extension] = apart(name)
  const signs = [...stem]
  while (signs.length > 1 && Buffer.byteLength(signs.join('') + extension) > MOST_BYTES) signs.pop()
  return signs.length === [...stem].length ? name : signs.join('').trimEnd() + extension
}

function apart(name: string): [stem: string, extension: string] {
  const [, stem = name, extension = ''] = /^(.+?)((?:\.[^. ]{1,8}){0,2})$/s.exec(name) ?? []
  return [stem, extension]
}

/** Names that do not meet in one folder, whatever their case: the second «Смета.pdf» is «Смета (2).pdf». */
export function numberDuplicates(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [stem, extension] = apart(name)
    let free = name
    for (let number = 2; taken.has(folded(free)); number++) free = `${stem} (${number})${extension}`
    taken.add(folded(free))
    return free
  })
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase()
