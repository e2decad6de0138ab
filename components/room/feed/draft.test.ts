import { describe, expect, it } from 'vitest'
import { about, begun, type Draft, EMPTY, finished, isEmpty } from './draft'

const WRITTEN: Draft = { ...EMPTY, text: 'Срок до пятницы, @', people: [{ id: 'p1', name: 'Зимина О. П.' }] }
const CHANGE = { editing: 'm1', text: 'Согласен' }
const ANSWER = { replyTo: { id: 'm2', seq: 2, author: 'Белова Н. С.', text: 'Когда?' } }

describe('words in the composer of a room', () => {
  it('A-03.04 come back when the change of an older message was sent or given up', () => {
    const changing = begun(WRITTEN, CHANGE)
    expect(changing).toMatchObject(CHANGE)
    expect(finished(changing)).toEqual(WRITTEN)
  })

  it('A-03.04 come back one after another, the last put aside first', () => {
    const third = begun(begun(WRITTEN, CHANGE), { editing: 'm3', text: 'Да' })
    expect(finished(third)).toMatchObject(CHANGE)
    expect(finished(finished(third))).toEqual(WRITTEN)
  })

  it('A-03.04 wait though nothing is written over them yet', () => {
    const waiting = { ...begun(WRITTEN, CHANGE), text: '', editing: null }
    expect(isEmpty(waiting)).toBe(false)
    expect(finished(begun(waiting, CHANGE))).toEqual(WRITTEN)
  })

  it('A-03.04 of an answer are a message of their own while another one is being changed', () => {
    const answering = about(begun(EMPTY, CHANGE), ANSWER)
    expect(answering).toMatchObject({ ...ANSWER, editing: null, text: '' })
    expect(finished(answering)).toMatchObject(CHANGE)
  })

  it('A-03.04 become an answer where no message is being changed', () => {
    expect(about(WRITTEN, ANSWER)).toEqual({ ...WRITTEN, ...ANSWER })
  })
})
