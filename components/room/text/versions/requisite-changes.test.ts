import { describe, expect, it } from 'vitest'
import { requisiteChanges } from './requisite-changes'

const card = (requisites: Record<string, unknown> | null, title = 'О сроках') => ({ title, requisites })

describe('requisiteChanges', () => {
  it('tells in words what differs, and nothing of what does not', () => {
    const before = card({ heading: 'О сроках', addressees: [{ position: 'Главе города', name: 'Воронцову П.А.' }] })
    const after = card({ heading: 'О сроках', addressees: [{ position: 'Главе города', name: 'Лесновой Т.И.' }] })
    expect(requisiteChanges(before, after)).toEqual([
      { field: 'addressees', before: 'Главе города, Воронцову П.А.', after: 'Главе города, Лесновой Т.И.' },
    ])
    expect(requisiteChanges(before, before)).toEqual([])
  })

  it('shows an emptied field and a new one', () => {
    const changes = requisiteChanges(
      card({ salutation: 'Уважаемый Пётр Андреевич!' }),
      card({ replyTo: { number: '12/3', date: '2026-03-02' } }, 'О других сроках'),
    )
    expect(changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['title', 'О сроках', 'О других сроках'],
      ['replyTo', '', '№\u00a012/3, 02.03.2026'],
      ['salutation', 'Уважаемый Пётр Андреевич!', ''],
    ])
  })

  it('says nothing where the requisites of a moment were not kept', () => {
    expect(requisiteChanges(card(null), card({ salutation: 'Здравствуйте' }))).toEqual([])
  })
})
