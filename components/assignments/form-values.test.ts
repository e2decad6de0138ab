import { describe, expect, it } from 'vitest'
import { emptyValues, missingIn } from './form-values'

const letter = {
  id: 'x',
  kind: 'incoming',
  flow: 'incoming' as const,
  title: 'О выделении участка',
  regNumber: '01-07/1112',
  regDate: '2026-04-27',
  dueDate: '2026-05-20',
  onControl: true,
  controller: { id: 'o', name: 'Орлова Н. Ю.' },
}
const full = {
  ...emptyValues(null, '2026-05-01'),
  subject: 'О выделении участка',
  text: 'Подготовить ответ',
  responsible: { text: 'Ветров И. П.', id: 'v' },
}

describe('A-02.07 what «Старт» needs', () => {
  it('names every empty field, spaces are nothing', () => {
    expect(missingIn({ ...full, subject: ' ', text: '', responsible: { text: 'Ветр', id: null } })).toEqual({
      subject: true,
      text: true,
      responsible: true,
    })
    expect(missingIn(full)).toEqual({})
  })

  it('V-15.11 control needs a date and a controlling person', () => {
    expect(missingIn({ ...full, onControl: true })).toEqual({ dueDate: true, controller: true })
    const controller = { text: 'Орлова Н. Ю.', id: 'o' }
    expect(missingIn({ ...full, onControl: true, dueDate: '2026-05-20', controller })).toEqual({})
  })

  it('A-02.08 a controlling person or a co-executor typed but not chosen is not silently dropped', () => {
    expect(missingIn({ ...full, controller: { text: 'Орл', id: null } })).toEqual({ controller: true })
    expect(missingIn({ ...full, coText: 'оси' })).toEqual({ coExecutors: true })
  })
})

describe('A-02.03 what the letter already says', () => {
  it('is in the form: heading, term, control', () => {
    expect(emptyValues(letter, '2026-05-01')).toMatchObject({
      subject: 'О выделении участка',
      dueDate: '2026-05-20',
      onControl: true,
      controller: { text: 'Орлова Н. Ю.', id: 'o' },
    })
  })

  it('V-21.06 a letter is answered by a letter, a memo by a memo', () => {
    expect(emptyValues(letter, '2026-05-01').replyKind).toBe('outgoing')
    expect(emptyValues({ ...letter, kind: 'memo', flow: 'internal' }, '2026-05-01').replyKind).toBe('memo')
  })

  it('a term that has passed is not proposed', () => {
    expect(emptyValues(letter, '2026-05-21').dueDate).toBeNull()
  })
})
