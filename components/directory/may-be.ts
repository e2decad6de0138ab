const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s.,;]+/)
    .filter(Boolean)

/** Whether typed words may mean this name: each begins one of its words; nothing typed may mean anybody. */
export function mayBe(name: string, typed: string): boolean {
  const words = plain(name)
  return plain(typed).every((part) => words.some((word) => word.startsWith(part)))
}
