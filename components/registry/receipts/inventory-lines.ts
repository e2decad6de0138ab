import type { InventoryLine } from '@/lib/contracts/registry-receipts'

/** A line as it is typed; the key keeps the place of the cursor when lines come and go. */
export type TypedLine = InventoryLine & { key: string }

export const emptyLine = (): TypedLine => ({
  ...{ key: crypto.randomUUID(), envelope: '', addressee: '' },
  ...{ mark: null, note: '' },
})

/** Lines of which something was typed, as they are kept. */
export const keptLines = (lines: readonly TypedLine[]): InventoryLine[] =>
  lines.filter(({ envelope }) => envelope.trim()).map(({ key: _, ...line }) => line)

/** A line without its envelope's number that says something else: it would be lost. */
export const isNameless = ({ envelope, addressee, note, mark }: TypedLine): boolean =>
  !envelope.trim() && Boolean(addressee.trim() || note.trim() || mark)

/** The envelope numbers that stand in the inventory more than once. */
export function twiceWritten(lines: readonly TypedLine[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { envelope } of lines) {
    const number = envelope.trim()
    if (number && seen.has(number)) twice.add(number)
    seen.add(number)
  }
  return twice
}
