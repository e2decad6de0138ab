import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'

type Texts = {
  approval: { errors: Record<string, string> }
  documents: { events: { approval: Record<string, string> } }
}

const sources = [import.meta.dirname, path.resolve(import.meta.dirname, '../../components/approval')].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
)

/** Names that are not refusals: events of the feed and of the outbox, permissions, use cases, locks. */
const OTHER =
  /(name: |event: |emit\(|permission(?: =|:) |hashtextextended\(|useTranslations\(|watch: )[^'\n]*'approval\.[a-zA-Z_]+'/g

const codes = [
  ...new Set(
    sources.flatMap((text) =>
      [...text.replace(OTHER, '').matchAll(/'approval\.([a-z]+(?:_[a-z]+)*)'/g)].map((m) => m[1]),
    ),
  ),
].filter((code): code is string => Boolean(code))

describe.each(['ru', 'en'] as const)('refusals of approval in %s', (locale) => {
  const { approval } = messagesOf(locale) as unknown as Texts

  it('the scan finds them', () => {
    expect(codes.length).toBeGreaterThan(40)
    expect(codes).toContain('reviewers_unresolved')
  })

  it.each(codes)('approval.%s has words', (code) => {
    expect(approval.errors[code]).toMatch(/^[А-ЯЁA-Z].*[.]$/)
  })
})
