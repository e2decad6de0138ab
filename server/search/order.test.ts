import { describe, expect, it } from 'vitest'
import { inOrder } from './order'
import type { Candidate } from './pool'
import { parseQuery } from './text/parse-query'

const one = (id: string, more: Partial<Candidate>): Candidate =>
  ({
    id,
    title: 'Письмо',
    regNumber: null,
    draftNumber: null,
    theirNumber: null,
    sources: ['card'],
    day: '2026-01-01',
    at: 0,
    ...more,
  }) as Candidate

const ids = async (found: Candidate[], sort: Parameters<typeof inOrder>[2], line = 'письмо') =>
  (await inOrder(found, await parseQuery(line, false), sort)).map(({ id }) => id)

describe('C-16.03 orders of a list', () => {
  it('by number: as people count, projects after registered ones, nothing last', async () => {
    const found = [
      one('none', {}),
      one('draft', { draftNumber: '2-П' }),
      one('ten', { regNumber: '01-7/10' }),
      one('nine', { regNumber: '01-7/9', draftNumber: '99-П' }),
    ]
    expect(await ids(found, 'number')).toEqual(['nine', 'ten', 'draft', 'none'])
  })

  it('oldest first: by the day, whatever was said in it since; newest first by the last event', async () => {
    const found = [one('a', { day: '2026-03-01', at: 5 }), one('b', { day: '2025-03-01', at: 9 })]
    expect(await ids(found, 'old')).toEqual(['b', 'a'])
    expect(await ids(found, 'new')).toEqual(['b', 'a'])
    expect(await ids([one('c', { at: 1 }), one('d', { at: 2 })], 'new')).toEqual(['d', 'c'])
  })

  it('by relevance: the word itself, in any form, before what it only begins, and both before other places', async () => {
    const found = [
      one('begun', { title: 'Для Белаковского', at: 9 }),
      one('form', { title: 'Для Белакова', at: 2 }),
      one('own', { title: 'Белаков', at: 1 }),
      one('page', { sources: ['page'], at: 10 }),
    ]
    expect(await ids(found, 'relevance', 'Белаков')).toEqual(['form', 'own', 'begun', 'page'])
    expect(await ids(found, 'relevance', 'Белако')).toEqual(['begun', 'form', 'own', 'page'])
  })

  it('leaves what it was given as it was', async () => {
    const found = [one('a', { at: 1 }), one('b', { at: 2 })]
    for (const sort of ['relevance', 'new', 'old', 'number'] as const) await ids(found, sort)
    expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
