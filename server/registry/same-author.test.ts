import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sameAuthor } from './same-author'

it.each([
  ['Полежаева Галина Сергеевна', 'полежаева галина сергеевна', true],
  ['Семёнов Пётр Ильич', 'Семенов Петр Ильич', true],
  ['Полежаева Галина Сергеевна', 'Полежаева Г. С.', true],
  ['Полежаева Г.С.', 'Полежаева Галина', true],
  ['Полежаева', 'Полежаева Галина Сергеевна', true],
  ['Полежаева Галина Сергеевна', 'Полежаева Галина Ивановна', false],
  ['Полежаева Г. И.', 'Полежаева Галина Сергеевна', false],
  ['Полежаев Григорий Сергеевич', 'Полежаева Галина Сергеевна', false],
  ['Римская-Корсакова А. Н.', 'Римская-Корсакова Анна Николаевна', true],
  ['', 'Полежаева', false],
])('V-19.29 «%s» and «%s» are one author: %s', (one, two, same) => {
  expect(sameAuthor(one, two)).toBe(same)
})

it('V-19.29 it does not matter which of the two is asked about, nor the case', () => {
  const name = fc.constantFrom('Полежаева', 'Полежаев', 'Галина', 'Г', 'Сергеевна', 'С', 'Семён')
  const whole = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(whole, whole, (one, two) => {
      expect(sameAuthor(one, two)).toBe(sameAuthor(two, one))
      expect(sameAuthor(one.toUpperCase(), one)).toBe(true)
      expect(sameAuthor(one, two)).toBe(sameAuthor(one.toLowerCase(), two))
    }),
  )
})
