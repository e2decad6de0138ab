const LETTERS = [...'абвгдежзийклмнопрстуфхцчшщъыьэюя']

/** Every spelling one slip of the finger away: letters swapped, one wrong, one missing, one too many; the likeliest first (C-16.02). */
export function slipsOf(word: string): string[] {
  const cuts = Array.from({ length: word.length + 1 }, (_, at): [string, string] => [word.slice(0, at), word.slice(at)])
  const swapped = cuts.flatMap(([a, [b, c, ...rest]]) => (c ? [`${a}${c}${b}${rest.join('')}`] : []))
  const wrong = cuts.flatMap(([a, b]) => (b ? LETTERS.map((letter) => a + letter + b.slice(1)) : []))
  const missing = cuts.flatMap(([a, b]) => LETTERS.map((letter) => a + letter + b))
  const extra = cuts.flatMap(([a, b]) => (b ? [a + b.slice(1)] : []))
  return [...new Set([...swapped, ...wrong, ...missing, ...extra])].filter((slip) => slip && slip !== word)
}
