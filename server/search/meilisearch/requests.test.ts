import { describe, expect, it } from 'vitest'
import type { Permission } from '@/lib/contracts/permissions'
import { systemActor } from '../../kernel/actor'
import { EVERYTHING } from '../pool'
import { parseQuery } from '../text/parse-query'
import { quoted, requestsFor, rightsOf, variantsOf } from './requests'

const actor = (...permissions: Permission[]) => ({
  ...systemActor(),
  system: false,
  permissions: new Set(permissions),
  principals: ['p:1', 'u:"x" OR true'],
})
const variants = async (text: string, exact = false) => variantsOf(await parseQuery(text, exact))

describe('C-16.02 questions to Meilisearch', () => {
  it.each([
    ['площадок', false, ['площадок', '"площадка"', '"площадок"']],
    ['площадок', true, ['"площадок"']],
    ['стали', true, ['"стали"']],
    ['и', false, ['"и"']],
    ['"детская площадка"', false, ['"детский площадка"', '"детская площадка"']],
  ])('%s (exactly: %s)', async (text, exact, asked) => {
    expect(await variants(text, exact)).toEqual(asked)
  })

  it('asks for both words that a form may come from', async () => {
    expect(await variants('стали листовой ')).toEqual(expect.arrayContaining([expect.stringContaining('"сталь"')]))
  })

  it.each([5, 40])('never asks more than a handful of ways about %i words of several readings', async (count) => {
    expect((await variants('стали '.repeat(count))).length).toBeLessThanOrEqual(8)
  })

  it('a line that may be a number is asked for as one, whole and as a beginning', async () => {
    const query = await parseQuery('№ 01-15/1234', false)
    const requests = requestsFor(
      { query, actor: actor(), filters: EVERYTHING.filters, sources: ['card'], from: 'newest' },
      'entries',
    )
    expect(requests.map(({ q }) => q)).toEqual(expect.arrayContaining(['', '01151234']))
    expect(requests.find(({ q }) => q === '')?.filter).toContain('numbers = "01151234"')
  })
})

describe('V-21.04 rights in every question', () => {
  it('names the grants of who asks, and nothing in them can end the quotes', () => {
    expect(rightsOf(actor())).toEqual(['principals IN ["p:1", "u:\\"x\\" OR true"]'])
    expect(quoted('a\\" OR b = "')).toBe('"a\\\\\\" OR b = \\""')
  })

  it('the right to read all is a mark beside the grants, ДСП another', () => {
    expect(rightsOf(actor('documents.readAll'))[0]).toContain('"a:common"')
    expect(rightsOf(actor('documents.readAll'))[0]).not.toContain('a:dsp')
    expect(rightsOf(actor('documents.readRestricted'))[0]).toContain('"a:dsp"')
    expect(rightsOf(actor('documents.readAll', 'documents.readRestricted'))[0]).not.toContain('a:personal')
  })

  it('stands in each request beside source and choice', async () => {
    const query = await parseQuery('ремонт', false)
    const filters = { ...EVERYTHING.filters, kinds: ['memo'], from: '2026-01-01' }
    const requests = requestsFor({ query, actor: actor(), filters, sources: [], from: 'newest' }, 'entries')
    expect(new Set(requests.map(({ filter }) => filter?.[0]))).toEqual(
      new Set(['source = "card"', 'source = "text"', 'source = "page"', 'source = "message"']),
    )
    for (const { filter } of requests) {
      expect(filter).toEqual(expect.arrayContaining(['kind IN ["memo"]', 'day >= 20260101', ...rightsOf(actor())]))
    }
  })
})
