export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const LONGEST = 120

/** A name of a Word file that every system takes. */
export function fileName(parts: readonly (string | number | null | undefined)[]): string {
  const name = parts
    .filter(Boolean)
    .join(', ')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-')
  return `${[...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')}.docx`
}
