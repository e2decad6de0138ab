import { describe, expect, it } from 'vitest'
import { nameInCase } from './name-in-case'

describe('A-11.06 a name in the case its sentence needs', () => {
  it.each([
    ['Громов', 'male', 'Громова А. С.', 'Громовым А. С.'],
    ['Лапина', 'female', 'Лапину А. С.', 'Лапиной А. С.'],
    ['Шевченко', 'female', 'Шевченко А. С.', 'Шевченко А. С.'],
    ['Мельник', 'male', 'Мельника А. С.', 'Мельником А. С.'],
    ['Мельник', 'female', 'Мельник А. С.', 'Мельник А. С.'],
    ['Заболоцкая', 'female', 'Заболоцкую А. С.', 'Заболоцкой А. С.'],
    ['Белых', 'male', 'Белых А. С.', 'Белых А. С.'],
    ['Римский-Корсаков', 'male', 'Римского-Корсакова А. С.', 'Римским-Корсаковым А. С.'],
  ] as const)('%s, %s', (surname, gender, accusative, instrumental) => {
    const person = { surname, gender, name: `${surname} А. С.` }
    expect(nameInCase(person, 'accusative')).toBe(accusative)
    expect(nameInCase(person, 'instrumental')).toBe(instrumental)
  })

  it('a name that is not «Фамилия И. О.» stays as it is', () => {
    expect(nameInCase({ surname: '', gender: 'male', name: '' }, 'accusative')).toBe('')
  })
})
