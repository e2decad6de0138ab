export { nameWords, organisationNameKey } from './names'

const WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

function controlDigit(digits: readonly number[], weights: readonly number[]): number {
  return (digits.reduce((sum, digit, i) => sum + digit * (weights[i] ?? 0), 0) % 11) % 10
}

/** A tax number (ИНН) is ten figures for an organisation or twelve for a person, with its control figures (V-05.12). */
export function isTaxNumber(text: string): boolean {
  if (!/^(\d{10}|\d{12})$/.test(text) || /^0+$/.test(text)) return false
  const digits = [...text].map(Number)
  if (digits.length === 10) return controlDigit(digits.slice(0, 9), WEIGHTS.slice(2)) === digits[9]
  const tenth = controlDigit(digits.slice(0, 10), WEIGHTS.slice(1))
  return tenth === digits[10] && controlDigit(digits.slice(0, 11), WEIGHTS) === digits[11]
}
