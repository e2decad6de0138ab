import { describe, expect, it } from 'vitest'
import { PERMISSIONS } from '@/lib/contracts/permissions'
import { messagesOf } from '@/lib/i18n/messages'
import { isTest, sourcesOf } from './support/source'

type Texts = Record<string, { errors?: Record<string, string> }>
const TEXTS = { ru: messagesOf('ru') as unknown as Texts, en: messagesOf('en') as unknown as Texts }

const server = sourcesOf('server').filter((source) => !isTest(source))
const literals = (text: string): string[] => [...text.matchAll(/'([a-z]+\.[a-z0-9_]+)'/g)].map(([, one = '']) => one)
const inFile = (file: string): string[] => literals(server.find((source) => source.file === file)?.text ?? '')

/** What looks like a reason and is a name: of an act, an event, a reaction, a right. */
const NAMES = new Set<string>([
  ...PERMISSIONS,
  ...inFile('server/events.ts'),
  ...inFile('server/reactions.ts'),
  ...server.flatMap(({ text }) => [...text.matchAll(/\b(?:name|event): [^\n]*/g)].flatMap(([line]) => literals(line))),
])
/** Words of PostgreSQL locks and of the API's examples. */
const OTHER = new Set(['approval.authority'])

const thrown = server.flatMap(({ text }) =>
  [...text.matchAll(/new DomainError\(\s*'\w+',\s*'([a-z]+\.[a-z0-9_]+)'/g)].map(([, code = '']) => code),
)
const ofFiles = server
  .filter(({ file }) => file.startsWith('server/files/'))
  .flatMap(({ text }) => [...text.matchAll(/\brefuse\('(\w+)'[,)]/g)].map(([, reason]) => `files.${reason}`))
const named = server
  .flatMap(({ text }) => literals(text))
  .filter((code) => (code.split('.')[0] ?? '') in TEXTS.ru && !NAMES.has(code) && !OTHER.has(code))

const CODES = [...new Set([...thrown, ...ofFiles, ...named])].sort()

describe('every reason of a refusal', () => {
  it('is found', () => {
    expect(CODES.length).toBeGreaterThan(80)
    expect(CODES).toEqual(expect.arrayContaining(['kernel.unauthenticated', 'documents.not_found', 'files.damaged']))
  })

  it.each(['ru', 'en'] as const)('has its text, %s', (language) => {
    const missing = CODES.filter((code) => {
      const [slice = '', reason = ''] = code.split('.')
      return !TEXTS[language][slice]?.errors?.[reason]
    })
    expect(missing).toEqual([])
  })

  it('is told in a sentence that ends, and shouts at nobody', () => {
    const wrong = Object.entries(TEXTS.ru).flatMap(([slice, { errors = {} }]) =>
      Object.entries(errors).flatMap(([reason, text]) =>
        /[.…»]$/.test(text) && !text.includes('!') ? [] : [`${slice}.${reason}: ${text}`],
      ),
    )
    expect(wrong).toEqual([])
  })
})
