const DIGITS = 14

/** The check digit of the first thirteen figures of a postal number: odd places count three times, to the next ten. */
export function checkDigit(figures: string): number {
  const sum = [...figures].reduce((total, figure, index) => total + Number(figure) * (index % 2 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10
}

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

/** The check digit of the eight figures of an international number, by the standard S10 of the Universal Postal Union. */
export function checkDigitAbroad(figures: string): number {
  const rest = 11 - (WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(figures[at]), 0) % 11)
  return rest === 10 ? 0 : rest === 11 ? 5 : rest
}

/** A number as it is typed or read by a scanner, without what its marks bring along. */
export const tidyTrack = (typed: string): string => typed.toUpperCase().replace(/[^A-Z\d]/g, '')

/**
 * Whether this is a postal number of registered mail: within the country fourteen figures (ШПИ), the last of which
 * checks the others; abroad two letters, nine figures, two letters of the country it was sent from, by S10.
 */
export function isTrackNumber(text: string, { abroad }: { abroad: boolean }): boolean {
  if (abroad) {
    const [, figures = '', last] = /^[A-Z]{2}(\d{8})(\d)RU$/.exec(text) ?? []
    return figures !== '' && checkDigitAbroad(figures) === Number(last)
  }
  return text.length === DIGITS && /^\d+$/.test(text) && checkDigit(text.slice(0, -1)) === Number(text.at(-1))
}
