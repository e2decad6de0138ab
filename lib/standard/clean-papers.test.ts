import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { RULES } from '@/lib/standard'
import { CLEAN_ORDER } from '@/tests/factories/papers'
import { breachesOf, documentOf } from '@/tests/support/standard'

const shown = (sheet: Parameters<typeof documentOf>[0]) =>
  breachesOf(documentOf(sheet)).map(({ rule, quote }) => `${rule}: ${quote}`)

describe('a document with nothing to find fault with', () => {
  it('a letter has no breach', () => expect(shown({})).toEqual([]))

  it('an order has no breach', () => {
    const sheet = { layout: 'order', blocks: CLEAN_ORDER, title: 'О подготовке к летнему сезону' }
    expect(shown({ ...sheet, requisites: { heading: '', replyTo: null, addressees: [], attachments: '' } })).toEqual([])
  })

  it('a memo without a salutation has no breach', () => {
    expect(shown({ layout: 'memo', requisites: { salutation: '', replyTo: null } })).toEqual([])
  })
})

describe('the rules', () => {
  it('have names of their own, and words in both languages', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(25)
    for (const locale of ['ru', 'en'] as const) {
      const { rules, groups } = messagesOf(locale).standard as { rules: object; groups: object }
      expect(Object.keys(rules).sort()).toEqual([...ids].sort())
      expect(RULES.filter(({ group }) => !(group in groups))).toEqual([])
    }
  })
})
