import { createTranslator } from 'next-intl'
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

  it.each([
    ['ru', 'letter', 'О чём письмо, без точки в конце'],
    ['ru', 'memo', 'О чём служебная записка, без точки в конце'],
    ['ru', 'order', 'О чём приказ, без точки в конце'],
    ['ru', 'other', 'О чём документ, без точки в конце'],
    ['en', 'order', 'What the order is about, without a full stop'],
  ] as const)('R-08.01 the card asks for the heading by the kind of the document: %s, %s', (locale, layout, hint) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'card' })
    expect(t('hints.heading', { layout } as never)).toBe(hint)
  })
})
