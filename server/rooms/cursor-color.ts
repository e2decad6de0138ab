/** Cursor colours A–F of the design: dark enough for white text on both themes. */
const COLORS = ['#0b7f86', '#8b3fa8', '#b4571b', '#2b5cc7', '#a3285a', '#4d6b12']

/** A person's colour, the same on every screen and every day. */
export function cursorColor(personId: string): string {
  const sum = [...personId].reduce((total, char) => (total * 31 + char.charCodeAt(0)) % 9973, 7)
  return COLORS[sum % COLORS.length] as string
}
