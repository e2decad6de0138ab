const DIGITS = 14

/** The check digit of the first thirteen figures of a postal number: odd places count three times, to the next ten. */
export function checkDigit(figures: string): number {
  const sum = [...figures].reduce((total, figure, index) => total + Number(figure) * (index % 2 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10
}

/** Whether this is a postal number (ШПИ) of registered mail: fourteen figures, the last of which checks the others. */
export const isTrackNumber = (text: string): boolean =>
  text.length === DIGITS && /^\d+$/.test(text) && checkDigit(text.slice(0, -1)) === Number(text.at(-1))
