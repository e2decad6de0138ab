import petrovich from 'petrovich'
import { nameInAddress, type PersonName } from '@/lib/text/names'

export type GenderedName = PersonName & { gender: 'male' | 'female' }

/** First parts of double surnames that are not words of their own and stay as they are: «Тер-Петросяну», «Кара-Мурзе». */
const UNCHANGED_PARTS = new Set(['тер', 'тор', 'бонч', 'кара', 'мак', 'сан', 'сен', 'фон', 'ван', 'дер', 'ле', 'ла'])

const BIRDS = /(солов|вороб|мурав)ей$/iu

function part(last: string, gender: 'male' | 'female', first: boolean): string {
  if (first && UNCHANGED_PARTS.has(last.toLowerCase())) return last
  // A woman's surname that ends in a consonant or й is not inflected: «Мельник С.В.», «Цой Е.А.».
  if (gender === 'female' && /[бвгджзйклмнпрстфхцчшщьъ]$/iu.test(last)) return last
  if (/[^и]ия$/iu.test(last)) return last.replace(/я$/u, 'и').replace(/Я$/u, 'И')
  if (gender === 'male' && BIRDS.test(last)) return last.replace(/ей$/u, 'ью')
  return keepYo(last, petrovich({ gender, last: last.replaceAll('ё', 'е') }, 'dative').last)
}

/** The rules know «Соловьева» but not «Соловьёва»: the letter is put back where the surname had it. */
const keepYo = (written: string, dative: string): string =>
  [...dative].map((char, at) => (char === 'е' && written[at] === 'ё' ? 'ё' : char)).join('')

/** A surname in the dative; each part of a double one by itself. */
export function surnameInDative(surname: string, gender: 'male' | 'female'): string {
  const parts = surname.split('-')
  return parts.map((one, index) => part(one, gender, parts.length > 1 && index === 0)).join('-')
}

/** «Карташову Д.Н.»: the form a letter is addressed by, proposed by rule; the office corrects it where the rule errs. */
export const proposeDative = ({ gender, ...name }: GenderedName): string =>
  nameInAddress({ ...name, surname: surnameInDative(name.surname, gender) })
