import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../i18n/messages'
import { FILE_PARTS } from './parts'

describe('C-10.04 R-24.15 a part of a document', () => {
  it.each(['ru', 'en'] as const)('has its words in %s: as it is called, added and told of', (locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale) })
    const told = FILE_PARTS.map((kind) =>
      t('documents.events.files.marked' as never, { gender: 'male', name: 'а', kind } as never),
    )
    expect(new Set(told).size).toBe(FILE_PARTS.length)
    for (const part of FILE_PARTS)
      for (const key of [`files.roles.${part}`, `files.addPart.${part}`] as const)
        expect(t.has(key as never)).toBe(true)
  })
})
