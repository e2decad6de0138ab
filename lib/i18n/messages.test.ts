import { describe, expect, it } from 'vitest'
import { messagesOf } from './messages'

const keys = (value: unknown, path = ''): string[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, part]) => keys(part, `${path}.${key}`))
    : [path]

describe('messages', () => {
  it('the two languages have the same keys', () => {
    expect(keys(messagesOf('en')).sort()).toEqual(keys(messagesOf('ru')).sort())
  })

  it('no text is empty', () => {
    const empty = (value: unknown): boolean =>
      value && typeof value === 'object' ? Object.values(value).some(empty) : value === ''
    expect(empty(messagesOf('ru')) || empty(messagesOf('en'))).toBe(false)
  })
})
