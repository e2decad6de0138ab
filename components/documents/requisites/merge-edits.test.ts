import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf, sameValue, toInput } from './fields'
import { conflictsOf, type Draft, drop, edit, keepMine, NO_DRAFT } from './merge-edits'

const card = (title: string, requisites: Record<string, unknown> = {}) => fieldsOf({ title, requisites })

describe('two people change one card', () => {
  it('a field that nobody else touched is no conflict, whatever else they changed', () => {
    const draft = edit(NO_DRAFT, card('О плане'), { key: 'heading', value: 'О ходе работ' })
    expect(conflictsOf(draft, card('Иное', { salutation: 'Уважаемый!' }))).toEqual([])
  })

  it('the field that both changed is one; choosing mine or theirs ends it', () => {
    const before = card('О плане')
    const draft = edit(NO_DRAFT, before, { key: 'title', value: 'О плане работ' })
    const after = card('О графике')
    expect(conflictsOf(draft, after)).toEqual(['title'])
    expect(conflictsOf(keepMine(draft, after, 'title'), after)).toEqual([])
    expect(drop(draft, 'title')).toEqual(NO_DRAFT)
  })

  it('keeping mine does not hide a third change after it', () => {
    const draft = keepMine(edit(NO_DRAFT, card('А'), { key: 'title', value: 'Б' }), card('В'), 'title')
    expect(conflictsOf(draft, card('Г'))).toEqual(['title'])
  })

  it('the same value from both is no conflict, and a value typed back is no change', () => {
    const draft = edit(NO_DRAFT, card('А'), { key: 'title', value: 'Б' })
    expect(conflictsOf(draft, card('Б'))).toEqual([])
    expect(edit(draft, card('А'), { key: 'title', value: 'А' })).toEqual(NO_DRAFT)
  })

  it('typing on keeps the value the person began from', () => {
    const texts = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(texts, (typed) => {
        const before = card('начало')
        const draft = typed.reduce<Draft>((last, value) => edit(last, before, { key: 'title', value }), NO_DRAFT)
        return typed.at(-1) === 'начало' ? !('title' in draft.edits) : draft.bases.title === 'начало'
      }),
    )
  })
})

describe('fields of a card', () => {
  it('an empty part and a missing one are the same, the order of keys does not matter', () => {
    expect(sameValue({ name: 'А', address: '' }, { name: 'А' })).toBe(true)
    expect(sameValue([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toBe(true)
    expect(sameValue({ name: 'А' }, { name: 'Б' })).toBe(false)
    expect(sameValue([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }])).toBe(false)
  })

  it('only what changed is sent, and the correspondent follows the first addressee', () => {
    expect(toInput({ heading: 'О ходе' })).toEqual({ requisites: { heading: 'О ходе' } })
    expect(toInput({ title: 'О ходе' })).toEqual({ title: 'О ходе' })
    const addressees = [
      { position: 'Всем', name: '', address: '' },
      { organisationId: 'o-1', position: 'Главе', name: '', address: '' },
    ]
    expect(toInput({ addressees })).toEqual({ correspondentId: 'o-1', requisites: { addressees } })
    expect(toInput({ addressees: [] })).toEqual({ correspondentId: null, requisites: { addressees: [] } })
  })
})
