/** Cursor colours A–F of the design; the letter lets a dark screen use its own shade of the same colour. */
const CURSORS = [
  { cursor: 'a', color: '#0b7f86' },
  { cursor: 'b', color: '#8b3fa8' },
  { cursor: 'c', color: '#b4571b' },
  { cursor: 'd', color: '#2b5cc7' },
  { cursor: 'e', color: '#a3285a' },
  { cursor: 'f', color: '#4d6b12' },
] as const

export type Cursor = (typeof CURSORS)[number]

/** A person's colour, of the caret and of the changes they propose: the same on every screen and every day. */
export function cursorOf(personId: string): Cursor {
  const sum = [...personId].reduce((total, char) => (total * 31 + char.charCodeAt(0)) % 9973, 7)
  return CURSORS[sum % CURSORS.length] as Cursor
}
