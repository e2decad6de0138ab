const LEGAL_FORMS: readonly string[] = [
  'публичное акционерное общество',
  'закрытое акционерное общество',
  'открытое акционерное общество',
  'непубличное акционерное общество',
  'акционерное общество',
  'общество с ограниченной ответственностью',
  'индивидуальный предприниматель',
  'государственное унитарное предприятие',
  'муниципальное унитарное предприятие',
  'федеральное государственное бюджетное учреждение',
  'государственное бюджетное учреждение',
  'муниципальное бюджетное учреждение',
  'государственное казенное учреждение',
  'некоммерческое партнерство',
  'автономная некоммерческая организация',
  ...['пао', 'зао', 'оао', 'нао', 'ао', 'ооо', 'ип', 'гуп', 'муп', 'фгбу', 'гбу', 'мбу', 'гку', 'нп', 'ано'],
]

/** Words of a name or a text as names are compared: small letters and figures, «е» for «ё», nothing between but spaces. */
export const nameWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The name by which two entries are held for one organisation: letters and figures only, without the legal form (V-05.12). */
export function organisationNameKey(name: string): string {
  const words = nameWords(name)
  const stripped = LEGAL_FORMS.reduce((rest, form) => ` ${rest} `.replace(` ${form} `, ' ').trim(), words)
  return stripped || words
}

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

export type PostalAddress = {
  postalCode: string | null
  region: string | null
  district: string | null
  locality: string | null
  street: string | null
}

/** The postal address in the order an envelope and a letter want it: street, locality, district, region, index. */
export function addressLine(address: PostalAddress): string {
  return [address.street, address.locality, address.district, address.region, address.postalCode]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')
}
