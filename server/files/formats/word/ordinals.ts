/** Word's own letters of a Russian list. */
const LETTERS = [...'абвгдежзиклмнопрстуфхцчшщыэюя']
const LATIN = [...'abcdefghijklmnopqrstuvwxyz']

/** A number as a format of Word shows it. */
export function shown(count: number, format: string): string {
  if (format === 'russianLower') return letterOf(count, LETTERS)
  if (format === 'russianUpper') return letterOf(count, LETTERS).toUpperCase()
  if (format === 'lowerLetter') return letterOf(count, LATIN)
  if (format === 'upperLetter') return letterOf(count, LATIN).toUpperCase()
  if (format === 'upperRoman') return roman(count)
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  return format === 'none' ? '' : String(count)
}

/** After the last letter Word doubles it: «аа». */
function letterOf(count: number, letters: readonly string[]): string {
  if (count < 1) return ''
  const times = Math.min(Math.ceil(count / letters.length), 5)
  return (letters[(count - 1) % letters.length] ?? '').repeat(times)
}

const ROMAN: [number, string][] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
  ] as [number, string][]),
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
  ] as [number, string][]),
  ...([
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
]

function roman(count: number): string {
  let left = Math.min(Math.max(count, 0), 3999)
  let out = ''
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      out += sign
      left -= value
    }
  return out
}
