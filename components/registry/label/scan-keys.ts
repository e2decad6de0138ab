import { isBarcode } from '@/lib/journals/barcode'

/** People do not type like that: a scanner sends its figures within milliseconds of each other. */
const FASTEST_HAND_MS = 30
const LONGEST = 32

/**
 * Tells a scanner from a hand (V-23.08): characters less than 30 ms apart, ended by Enter, in the form of our labels. Fed
 * with each key and its moment in milliseconds; answers with the code at the Enter that ends one, else with null.
 */
export function scanKeys(): (key: string, at: number) => string | null {
  let text = ''
  let last = Number.NEGATIVE_INFINITY
  return (key, at) => {
    const goesOn = at - last < FASTEST_HAND_MS
    last = at
    if (key === 'Enter') {
      const read = goesOn && isBarcode(text) ? text : null
      text = ''
      return read
    }
    // A scanner that speaks in capitals presses Shift between its figures.
    if (key.length !== 1) return null
    text = (goesOn ? text : '').slice(1 - LONGEST) + key
    return null
  }
}
