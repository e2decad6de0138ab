import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeDative, surnameInDative } from './propose-dative'

describe('a surname in the dative', () => {
  it.each([
    ['Карташов', 'male', 'Карташову'],
    ['Карташова', 'female', 'Карташовой'],
    ['Ковалёв', 'male', 'Ковалёву'],
    ['Громкий', 'male', 'Громкому'],
    ['Заболоцкая', 'female', 'Заболоцкой'],
    ['Толстой', 'male', 'Толстому'],
    ['Палий', 'male', 'Палию'],
  ] as const)('of the plain kind: %s, %s → %s', (surname, gender, dative) => {
    expect(surnameInDative(surname, gender)).toBe(dative)
  })

  it.each([
    ['Шевченко', 'male', 'Шевченко'],
    ['Шевченко', 'female', 'Шевченко'],
    ['Белых', 'male', 'Белых'],
    ['Белых', 'female', 'Белых'],
    ['Долгих', 'female', 'Долгих'],
    ['Живаго', 'male', 'Живаго'],
    ['Дурново', 'male', 'Дурново'],
    ['Дюма', 'male', 'Дюма'],
    ['Гёте', 'male', 'Гёте'],
    ['Чиковани', 'male', 'Чиковани'],
  ] as const)('that is not inflected: %s, %s', (surname, gender, dative) => {
    expect(surnameInDative(surname, gender)).toBe(dative)
  })

  it.each([
    ['Мельник', 'male', 'Мельнику'],
    ['Мельник', 'female', 'Мельник'],
    ['Ким', 'male', 'Киму'],
    ['Ким', 'female', 'Ким'],
    ['Цой', 'male', 'Цою'],
    ['Цой', 'female', 'Цой'],
    ['Гоголь', 'male', 'Гоголю'],
    ['Гоголь', 'female', 'Гоголь'],
    ['Шмидт', 'male', 'Шмидту'],
    ['Шмидт', 'female', 'Шмидт'],
    ['Кравец', 'male', 'Кравцу'],
    ['Соловей', 'male', 'Соловью'],
  ] as const)('that ends in a consonant: %s, %s → %s', (surname, gender, dative) => {
    expect(surnameInDative(surname, gender)).toBe(dative)
  })

  it.each([
    ['Сорока', 'male', 'Сороке'],
    ['Окуджава', 'male', 'Окуджаве'],
    ['Берия', 'male', 'Берии'],
    ['Данелия', 'female', 'Данелии'],
  ] as const)('that ends in а or я: %s, %s → %s', (surname, gender, dative) => {
    expect(surnameInDative(surname, gender)).toBe(dative)
  })

  it.each([
    ['Салтыков-Щедрин', 'male', 'Салтыкову-Щедрину'],
    ['Петрова-Водкина', 'female', 'Петровой-Водкиной'],
    ['Мамин-Сибиряк', 'male', 'Мамину-Сибиряку'],
    ['Тер-Петросян', 'male', 'Тер-Петросяну'],
    ['Бонч-Бруевич', 'male', 'Бонч-Бруевичу'],
    ['Кара-Мурза', 'male', 'Кара-Мурзе'],
    ['Бонч-Бруевич', 'female', 'Бонч-Бруевич'],
    ['Соловьёва-Шевченко', 'female', 'Соловьёвой-Шевченко'],
  ] as const)('of two parts: %s, %s → %s', (surname, gender, dative) => {
    expect(surnameInDative(surname, gender)).toBe(dative)
  })

  it('keeps the number of parts and never loses the beginning of a surname', () => {
    const letters = [...'абвгдежзиклмнопрстуфхцчшыюя']
    const surname = fc
      .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 14 })
      .map((chars) => chars.join('').replace(/^./u, (char) => char.toUpperCase()))
    fc.assert(
      fc.property(surname, fc.constantFrom('male' as const, 'female' as const), (last, gender) => {
        const dative = surnameInDative(last, gender)
        return dative.length >= last.length - 2 && dative.startsWith(last.slice(0, 1)) && !dative.includes('-')
      }),
    )
  })
})

describe('R-07 the name of an addressee', () => {
  it('is the surname in the dative and initials without a space', () => {
    const name = { surname: 'Воронцов', firstName: 'Павел', patronymic: 'Андреевич', gender: 'male' as const }
    expect(proposeDative(name)).toBe('Воронцову П.А.')
    expect(proposeDative({ ...name, patronymic: null })).toBe('Воронцову П.')
  })
})
