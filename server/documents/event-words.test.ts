import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { DecisionView } from '@/lib/contracts/approval-views'
import { messagesOf } from '@/lib/i18n/messages'

const SERVER = path.resolve(import.meta.dirname, '..')

const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(SERVER, file), 'utf8'))

/** Names after `name:` or `event:`, both of a condition; use cases name themselves the same way and are left out. */
function eventNames(): string[] {
  const useCases = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/define(?:Command|Query)\([\s\S]{1,200}?name: '([\w.]+)'/g)].map((match) => match[1]),
    ),
  )
  const named = sources.flatMap((text) =>
    [...text.matchAll(/\b(?:name|event): (?:\w+ \? )?'([a-z]+\.[a-zA-Z_]+)'(?: : '([a-z]+\.[a-zA-Z_]+)')?/g)].flatMap(
      ([, one, other]) => [one, other].filter((name): name is string => name !== undefined),
    ),
  )
  const verdicts = DecisionView.shape.verdict.options.map((verdict) => `approval.${verdict}`)
  return [...new Set([...named.filter((name) => !useCases.has(name)), ...verdicts])].sort()
}

const names = eventNames()

describe('events of the feed', () => {
  it('are found in the code, each slice its own', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'documents.created',
        'documents.message',
        'registry.sent',
        'registry.send_failed',
        'rooms.reopened',
        'approval.visa_withdrawn',
        'approval.rework',
        'assignments.started',
      ]),
    )
    expect(names).not.toContain('documents.postMessage')
  })

  it.each(names)('A-11.03 %s has words in both languages', (name) => {
    for (const locale of ['ru', 'en'] as const) {
      const broken: string[] = []
      const t = createTranslator({
        locale,
        messages: messagesOf(locale),
        onError: ({ message }) => broken.push(message),
      })
      const [slice, act] = name.split('.')
      const key = [`documents.events.${name}`, `${slice}.events.${act}`].find((one) => t.has(one as never))
      expect(key, `${locale} ${name}`).toBeDefined()
      for (const gender of ['female', 'male', 'none']) {
        const words = t(key as never, { ...FACTS, gender } as never)
        expect(words, `${locale} ${name}`).not.toMatch(/[{}]|undefined|none/)
      }
      expect(broken).toEqual([])
    }
  })

  it('agree with the one who acted, and are read after a surname', () => {
    const t = createTranslator({ locale: 'ru', messages: messagesOf('ru') })
    const say = (name: string, facts: Record<string, unknown>) =>
      t(`documents.events.${name}` as never, { ...FACTS, remark: 'none', ...facts } as never)
    expect(say('approval.started', { gender: 'female' })).toBe('направила версию 3 на согласование, цикл 2')
    expect(say('approval.started', { gender: 'male' })).toBe('направил версию 3 на согласование, цикл 2')
    expect(say('approval.rework', {})).toBe('на доработку')
    expect(say('approval.rework', { remark: 'пункт 4.2' })).toBe('на доработку: пункт 4.2')
    expect(say('approval.agreed', { gender: 'female' })).toBe('согласна')
  })
})

const FACTS = {
  ...{
    number: '01-15/77',
    date: '12.05.2026',
    name: 'Приложение.docx',
    text: 'учтено',
    version: 3,
    cycle: 2,
    count: 2,
    names: 'Крылова О. П.',
  },
  ...{
    kind: 'amends',
    reason: 'не хватает приложения',
    remark: 'уточнить срок',
    access: 'write',
    stage: 'visa',
    outcome: 'accepted',
  },
}
