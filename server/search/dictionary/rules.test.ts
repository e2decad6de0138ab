import { describe, expect, it } from 'vitest'
import { SYNONYMS } from '@/db/seed/content/synonyms'
import { faultIn, keyOf, takenIn } from './rules'

describe('C-16.02 what may stand in the dictionary', () => {
  it.each([
    [['Минстрой', 'Министерство строительства'], null],
    [['ЖКХ', '— 12'], 'search.synonym_no_letters'],
    [['ЖКХ', 'жкх'], 'search.synonym_twice'],
    [['учёт', 'Учет'], 'search.synonym_twice'],
    [['ДШИ', 'слово '.repeat(11).trim()], 'search.synonym_too_long'],
  ])('%j: %s', (ways, reason) => expect(faultIn(ways)?.reason ?? null).toBe(reason))

  it('a way that another group has is named', () => {
    expect(takenIn(['ДК', 'дом культуры'], [['Дом  Культуры', 'клуб']])).toBe('дом культуры')
    expect(takenIn(['ДК', 'дворец культуры'], [['дом культуры', 'клуб']])).toBeNull()
    expect(keyOf(' Нормативно-правовой   АКТ ')).toBe(keyOf('нормативно-правовой акт'))
  })

  it('what comes with the product obeys the same rules', () => {
    const groups = SYNONYMS.map(({ words }) => words)
    expect(groups.flatMap((ways) => faultIn(ways) ?? [])).toEqual([])
    expect(
      groups.flatMap(
        (ways) =>
          takenIn(
            ways,
            groups.filter((one) => one !== ways),
          ) ?? [],
      ),
    ).toEqual([])
  })
})
