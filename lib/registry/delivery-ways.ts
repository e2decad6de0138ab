/** How mail is brought to the office and accepted against a signature. */
export const BROUGHT = [
  ...(['post', 'courier_service', 'special', 'messenger', 'courier', 'in_person', 'telegram'] as const),
] as const
export type Brought = (typeof BROUGHT)[number]

/** What a receipt of mail may be of: what was brought to the office, and what a unit passed by its register. */
export const BATCH_WAYS = [...BROUGHT, 'unit'] as const
export type BatchWay = (typeof BATCH_WAYS)[number]

/** Every way a received document comes by. */
export const RECEIVED_WAYS = [...BROUGHT, 'phone', 'fax', 'email', 'medo', 'website', 'e_reception'] as const
/** From another desk of the office that keeps its own journals (V-18.05); nobody chooses it by hand. */
export const INNER_WAY = 'inner'
export type ReceivedWay = (typeof RECEIVED_WAYS)[number] | typeof INNER_WAY

/** Ways by which nothing on paper comes. */
export const ELECTRONIC_WAYS = ['email', 'medo', 'website', 'e_reception', INNER_WAY] as const
const ELECTRONIC: ReadonlySet<ReceivedWay> = new Set(ELECTRONIC_WAYS)

/** Whether nothing on paper comes this way. */
export const cameElectronically = (way: ReceivedWay): boolean => ELECTRONIC.has(way)

/** What a messenger or a courier is given: their book signed, or the second copy stamped with the date. */
export const RECEIPTS = ['book_signed', 'copy_stamped'] as const
export type Receipt = (typeof RECEIPTS)[number]

/** Whether it is written down which of the two was done. */
export const asksReceipt = (way: Brought): boolean => way === 'messenger' || way === 'courier'

const HANDED_IN: ReadonlySet<unknown> = new Set<Brought>(['messenger', 'courier', 'in_person'])
/** Whether somebody brought it and may ask for a mark on a copy. */
export const wasHandedIn = (way: unknown): boolean => HANDED_IN.has(way)

/** How a line of the courier service's inventory came out against the envelopes. */
export const INVENTORY_MARKS = ['matched', 'missing', 'extra'] as const
export type InventoryMark = (typeof INVENTORY_MARKS)[number]

type Line = { mark: InventoryMark | null }

/** Lines that are not one envelope for one line of the inventory; unmarked ones are among them. */
export const unreconciled = <T extends Line>(lines: readonly T[]): T[] => lines.filter(({ mark }) => mark !== 'matched')

/** How many envelopes lie on the table by the marks: what matched and what was not in the inventory. */
export const envelopesOf = (lines: readonly Line[]): number =>
  lines.filter(({ mark }) => mark === 'matched' || mark === 'extra').length
