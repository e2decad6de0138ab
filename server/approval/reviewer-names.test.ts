import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, resolveReviewers, splitNames, unresolved } from './reviewer-names'

const person = (
  id: string,
  surname: string,
  firstName: string,
  patronymic: string | null,
  mayReview = true,
): Candidate => ({ id, surname, firstName, patronymic, mayReview })

const PEOPLE = [
  person('krylova', 'Крылова', 'Татьяна', 'Олеговна'),
  person('semenov', 'Семёнов', 'Пётр', 'Ильич'),
  person('gromov-a', 'Громов', 'Алексей', 'Сергеевич'),
  person('gromov-v', 'Громов', 'Виктор', 'Сергеевич'),
  person('gromov-x', 'Громов', 'Ян', null, false),
  person('zimin', 'Зимин', 'Олег', 'Львович', false),
  person('oglu', 'Мамедов Оглы', 'Рашид', null),
  person('vetrov', 'Ветров', 'Игорь', 'Павлович'),
]

const resolve = (typed: string, picks?: Record<string, string>) =>
  resolveReviewers({ tokens: splitNames(typed), people: PEOPLE, executorId: 'vetrov', picks })

describe('A-04.04 the field of surnames', () => {
  it.each([
    ['Крылова; Громов', ['Крылова', 'Громов']],
    [' Крылова ;; \n Громов  А. С. ;', ['Крылова', 'Громов А. С.']],
    ['', []],
    [' ; ; ', []],
  ])('%j is split into its names', (typed, names) => expect(splitNames(typed)).toEqual(names))
})

describe('A-04.05 each token names one employee', () => {
  it.each([
    ['surname alone', 'Крылова', 'krylova'],
    ['any case', 'КРЫЛОВА', 'krylova'],
    ['е for ё', 'Семенов', 'semenov'],
    ['ё for ё', 'семёнов', 'semenov'],
    ['initials with spaces', 'Громов В. С.', 'gromov-v'],
    ['initials without spaces', 'Громов А.С.', 'gromov-a'],
    ['initials after a no-break space', 'Громов\u00a0А.\u00a0С.', 'gromov-a'],
    ['full name', 'Громов Виктор Сергеевич', 'gromov-v'],
    ['a surname of two words', 'Мамедов Оглы Р.', 'oglu'],
  ])('%s', (_name, typed, id) => expect(resolve(typed)[0]).toMatchObject({ state: 'found', personId: id }))

  it.each([
    ['Громов', 'ambiguous'],
    ['Неизвестный', 'unknown'],
    ['Крыл', 'unknown'],
    ['Крылова В.', 'unknown'],
    ['Крылова Т. О. И.', 'unknown'],
    ['Зимин', 'not_reviewer'],
    ['Ветров', 'self'],
  ])('%s is %s and stops the start', (typed, state) => {
    const tokens = resolve(typed)
    expect(tokens[0]?.state).toBe(state)
    expect(unresolved(tokens)).toHaveLength(1)
  })

  it('a choice settles an ambiguous surname, but only among those it fits', () => {
    expect(resolve('Громов', { Громов: 'gromov-v' })[0]).toMatchObject({ state: 'found', personId: 'gromov-v' })
    expect(resolve('Громов', { Громов: 'krylova' })[0]?.state).toBe('ambiguous')
    expect(resolve('Громов', { Громов: 'gromov-x' })[0]?.state).toBe('ambiguous')
  })

  it('a repeated person is collapsed and does not stop the start', () => {
    const tokens = resolve('Крылова; крылова Т.; Громов А.')
    expect(tokens.map((token) => token.state)).toEqual(['found', 'duplicate', 'found'])
    expect(unresolved(tokens)).toEqual([])
  })

  it('never finds one person twice, whatever is typed', () => {
    const words = fc.constantFrom('Крылова', 'Громов', 'Громов А.', 'Семенов', 'Ветров', ';', ' ', 'х')
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const found = resolve(parts.join(';'))
          .filter((token) => token.state === 'found')
          .map((token) => token.personId)
        return new Set(found).size === found.length && !found.includes('vetrov')
      }),
    )
  })

  it('A-04.05 the executor is told so also when the right to review is not theirs', () => {
    const people = [person('vetrov', 'Ветров', 'Игорь', 'Павлович', false)]
    const [token] = resolveReviewers({ tokens: ['Ветров'], people, executorId: 'vetrov' })
    expect(token).toMatchObject({ state: 'self', personId: null, candidates: [] })
  })
})
