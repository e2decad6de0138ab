import { ORGANISATIONS } from '@/db/seed/content/organisations'

/** What a received letter says, and so what a card must say of it. */
export type LetterFacts = {
  organisation: string
  address: string
  number: string
  date: string
  reply: { number: string; date: string } | null
  addressee: { position: string; name: string }
  title: string | null
  signatory: { position: string; first: string; middle: string; last: string }
  attachments: { items: string[]; sheets: number } | null
  executor: string
}

/** Draws by lot, the same from the same seed (mulberry32). */
export class Lot {
  constructor(private seed: number) {}
  below(count: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T
  }
  sometimes = (share: number): boolean => this.below(1000) < share * 1000
}

const PREFIXES = ['', 'СТ-', 'К-', '01-07/', '15-', 'ИС-02/', '07/2-', 'УД-11-', '4.']
const SUFFIXES = ['', '/26', '-ОГ', '/07-25', '-К']
const FIRST = ['Виктор', 'Ольга', 'Пётр', 'Анна', 'Игорь', 'Юлия', 'Фёдор', 'Елена']
const MIDDLE = { m: ['Геннадьевич', 'Олегович', 'Ильич'], f: ['Юрьевна', 'Сергеевна', 'Андреевна'] }
const LAST = {
  m: ['Ершов', 'Тимофеев', 'Белый', 'Якушкин', 'Ивашко'],
  f: ['Гуляева', 'Белая', 'Якушкина', 'Ивашко', 'Петрова-Водкина'],
}
const POSITIONS = [
  'Технический директор',
  'Заместитель главы администрации',
  'Министр',
  'Исполняющий обязанности директора',
  'Начальник управления благоустройства',
]
const TITLES = [
  'О подготовке тепловых сетей к отопительному периоду',
  'Об итогах проверки готовности объектов благоустройства',
  'О предоставлении сведений',
  'О рассмотрении проекта муниципального контракта на ремонт автомобильных дорог местного значения',
  'Об организации дорожного движения',
  'О ремонте дорог Заречного района Северореченской области',
]
const ADDRESSEES = [
  { position: 'Министру территориального развития области', name: 'Карташову Д.Н.' },
  { position: 'Заместителю министра', name: 'О.П. Мельник' },
  { position: 'Министерство территориального развития', name: '' },
]
const THINGS = ['план ремонта', 'перечень объектов', 'копия договора', 'сведения о ходе работ', 'смета расходов']

const two = (value: number) => String(value).padStart(2, '0')

/** A letter drawn by lot. */
export function factsOf(lot: Lot): LetterFacts {
  const { name, address } = lot.of(ORGANISATIONS)
  const at = lot.below(FIRST.length)
  const gender = at % 2 ? 'f' : 'm'
  const day = () => `2026-${two(1 + lot.below(5))}-${two(1 + lot.below(28))}`
  const number = () => `${lot.of(PREFIXES)}${1 + lot.below(9000)}${lot.of(SUFFIXES)}`
  return {
    organisation: name,
    address: address ?? 'ул. Заводская, д. 3, г. Северореченск, 699021',
    number: number(),
    date: day(),
    reply: lot.sometimes(0.5) ? { number: number(), date: day() } : null,
    addressee: lot.of(ADDRESSEES),
    title: lot.sometimes(0.85) ? lot.of(TITLES) : null,
    signatory: {
      position: lot.of(POSITIONS),
      first: FIRST[at] as string,
      middle: lot.of(MIDDLE[gender]),
      last: lot.of(LAST[gender]),
    },
    attachments: lot.sometimes(0.5)
      ? { items: Array.from({ length: 1 + lot.below(3) }, () => lot.of(THINGS)), sheets: 1 + lot.below(12) }
      : null,
    executor: lot.of(['Гуляева Нина Сергеевна', 'Соколов Пётр Ильич', 'Дёмина Ирина Олеговна']),
  }
}

const ALIKE: Record<string, string> = {
  о: 'о0оo',
  О: '0О',
  е: 'ее',
  з: '3з',
  З: '3З',
  т: 'тг',
  н: 'нп',
  и: 'ий',
  '1': '1l',
  '«': '«<"',
  '»': '»>"',
  '.': '.,',
  ш: 'шщ',
  ё: 'е',
}

/** The text as a machine reads it from a worn page: a letter in a hundred and fifty taken for another, the sign of number often lost. */
export const misread = (text: string, lot: Lot): string =>
  [...text.replace(/№/g, () => lot.of(['№', '№', '№', 'N', '№ ', 'Ne', 'No']))]
    .map((char) => (lot.below(150) === 0 ? lot.of([...(ALIKE[char] ?? char)]) : char))
    .join('')
