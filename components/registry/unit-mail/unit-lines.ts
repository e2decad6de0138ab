import type { UnitMailEntry, UnitMailLine, UnitMailRegister } from '@/lib/contracts/registry-unit-mail'

/** A line as it is typed; the key keeps the place of the cursor and of its files when lines come and go. */
export type TypedLine = Omit<UnitMailEntry, 'addresseeId' | 'sheets'> & {
  key: string
  addresseeId: string | null
  sheets: number | string
}

export const emptyLine = (): TypedLine => ({
  ...{ key: crypto.randomUUID(), sender: '', theirNumber: '', theirDate: null, title: '', addresseeId: null },
  ...{ way: 'post', sheets: '', attachments: '', note: '', files: [] },
})

/** What a register has, to be typed over. */
export const typedLines = (lines: readonly UnitMailLine[]): TypedLine[] =>
  lines.map((line) => ({
    ...{ key: crypto.randomUUID(), sender: line.sender, theirNumber: line.theirNumber, theirDate: line.theirDate },
    ...{ title: line.title, addresseeId: line.addresseeId, way: line.way, sheets: line.sheets ?? '' },
    ...{ attachments: line.attachments, note: line.note },
    files: line.files.map(({ role, name, sha256 }) => ({ role, name, sha256 })),
  }))

/** Whether a line says what no register goes without: from whom, what about, to whom. */
export const isWhole = ({ sender, title, addresseeId }: TypedLine): boolean =>
  Boolean(sender.trim() && title.trim() && addresseeId)

/** A typed line as it is kept. */
export const entryOf = ({ key: _, sheets, addresseeId, ...line }: TypedLine): UnitMailEntry => ({
  ...line,
  addresseeId: addresseeId ?? '',
  sheets: sheets === '' ? null : Number(sheets),
})

/** A file under a name the line has already gets another one: two attachments of one name would be one. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  for (let n = 2; ; n++) if (!taken.includes(`${base} (${n})${ending}`)) return `${base} (${n})${ending}`
}

/** Of a register: what was not accepted. */
export const returnedOf = ({ lines }: Pick<UnitMailRegister, 'lines'>): UnitMailLine[] =>
  lines.filter(({ returned }) => returned !== null)
