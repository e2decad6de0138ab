const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A name every system can give a file: Windows forbids some characters, devices' names, and dots or blanks at the end. */
export const portableName = (name: string): string =>
  name
    .replace(FORBIDDEN, '_')
    .replace(/[. ]+$/, '')
    .replace(RESERVED, '_$1') || '_'

/** Names that do not meet in one folder, whatever their case: the second «Смета.pdf» is «Смета (2).pdf». */
export function numberDuplicates(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, stem = name, extension = ''] = /^(.+?)((?:\.[^. ]{1,8}){0,2})$/s.exec(name) ?? []
    let free = name
    for (let number = 2; taken.has(folded(free)); number++) free = `${stem} (${number})${extension}`
    taken.add(folded(free))
    return free
  })
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase()
