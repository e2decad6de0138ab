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

/** Words that are written short and mean one thing, in names and addresses alike. */
const SHORTENED: Readonly<Record<string, string>> = {
  ...{ адм: 'администрация', админ: 'администрация', мин: 'министерство', минво: 'министерство', деп: 'департамент' },
  ...{ депт: 'департамент', упр: 'управление', отд: 'отдел', обл: 'область', респ: 'республика', г: 'город' },
  ...{ гор: 'город', р: 'район', рн: 'район', мо: 'муниципального округа', фин: 'финансов', учр: 'учреждение' },
  ...{ ул: 'улица', пр: 'проспект', просп: 'проспект', пер: 'переулок', пл: 'площадь', наб: 'набережная' },
  ...{ ш: 'шоссе', бул: 'бульвар', д: 'дом', корп: 'корпус', стр: 'строение', кв: 'квартира', пос: 'поселок' },
  ...{
    п: 'поселок',
    с: 'село',
    дер: 'деревня',
    им: 'имени',
    россии: 'российской федерации',
    рф: 'российской федерации',
  },
}

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

/** «Мин-во» is one word, «р-н» too: the hyphen of a shortened word is no space. */
const joined = (text: string): string => text.replace(/(?<=\p{L})-(?=(во|т|н|та)(?!\p{L}))/giu, '')

/** Words with what is written short in full. */
const inFull = (words: string): string =>
  words
    .split(' ')
    .map((word) => SHORTENED[word] ?? word)
    .join(' ')

/** The name in full words, as two names are held alike. */
export const fullName = (name: string): string => inFull(organisationNameKey(joined(name)))

/** An address without the words that tell what is what, in any order: «г. Ключи, ул. Мира, 5» and «Мира 5, Ключи» are one. */
export function addressKey(address: string): string {
  const kinds = new Set(['город', 'улица', 'дом', 'область', 'район', 'поселок', 'село', 'деревня', 'россия'])
  const words = inFull(nameWords(joined(address))).split(' ')
  const told = words.filter((word) => word && !kinds.has(word) && !/^\d{6}$/.test(word))
  return [...new Set(told)].sort().join(' ')
}
