import { PgDialect } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SearchFilters } from '@/lib/contracts/search'
import { systemActor } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import type { EntryFacts } from '../engine'
import { figuresOf, narrowedTo } from './facts'

const NOTHING: SearchFilters = {
  kinds: [],
  groups: [],
  states: [],
  correspondents: [],
  journals: [],
  cases: [],
  authors: [],
  units: [],
}
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const facts = fc.record({
  kind: fc.constantFrom('memo', 'outgoing'),
  state: fc.constantFrom('draft', 'filed'),
  authorId: fc.constantFrom(null, newId()),
  day,
})
const whole = (one: Pick<EntryFacts, 'kind' | 'state' | 'authorId' | 'day'>): EntryFacts => ({
  ...{ ...one, documentId: newId(), at: 0, correspondentId: null, journalId: null, caseId: null, unitId: null },
  principals: ['p:1', 'a:common'],
})

/** Groups of figures of which the entry must have one each. */
const groupsOf = (asked: Parameters<typeof narrowedTo>[0]): number[][] =>
  (new PgDialect().sqlToQuery(narrowedTo(asked, null)).params as string[]).map((param) =>
    param.slice(1, -1).split(',').filter(Boolean).map(Number),
  )

const isMet = (entry: EntryFacts, filters: SearchFilters): boolean => {
  const figures = figuresOf(entry, 'card')
  return groupsOf({ actor: systemActor(), filters, sources: ['card'] }).every((group) =>
    group.some((figure) => figures.includes(figure)),
  )
}

it('C-16.03 a period of days never leaves out a document of one of them, whatever the period', () => {
  fc.assert(
    fc.property(facts, fc.option(day), fc.option(day), (one, a, b) => {
      const [from, to] = a && b && a > b ? [b, a] : [a, b]
      const filters = { ...NOTHING, ...(from && { from }), ...(to && { to }) }
      if ((!from || one.day >= from) && (!to || one.day <= to)) expect(isMet(whole(one), filters)).toBe(true)
    }),
  )
})

it('C-16.03 chosen values meet what has them and nothing else', () => {
  fc.assert(
    fc.property(facts, facts, (one, chosen) => {
      const filters = {
        ...NOTHING,
        kinds: [chosen.kind],
        states: [chosen.state],
        authors: [chosen.authorId ?? newId()],
      }
      const same = one.kind === chosen.kind && one.state === chosen.state && one.authorId === chosen.authorId
      expect(isMet(whole(one), filters)).toBe(same && chosen.authorId !== null)
    }),
  )
})

it('V-21.04 rights are asked for as they are granted: by name, or by the right to read all of one access', () => {
  const entry = (principals: string[]) =>
    figuresOf({ ...whole({ kind: 'memo', state: 'draft', authorId: null, day: '2026-01-01' }), principals }, 'card')
  const reads = (
    principals: string[],
    permissions: ('documents.readAll' | 'documents.readRestricted')[],
    of: string[],
  ) => {
    const actor = { ...systemActor(), system: false, principals, permissions: new Set(permissions) }
    const [readers = []] = groupsOf({ actor, filters: NOTHING, sources: [] })
    return readers.some((figure) => entry(of).includes(figure))
  }
  expect(reads(['p:1', 'u:2'], [], ['u:2', 'a:common'])).toBe(true)
  expect(reads(['p:1'], [], ['p:2', 'a:common'])).toBe(false)
  expect(reads([], [], ['p:1', 'a:common'])).toBe(false)
  expect(reads([], ['documents.readAll'], ['p:1', 'a:common'])).toBe(true)
  expect(reads([], ['documents.readAll'], ['p:1', 'a:dsp'])).toBe(false)
  expect(reads([], ['documents.readRestricted'], ['p:1', 'a:dsp'])).toBe(true)
  expect(reads([], ['documents.readAll', 'documents.readRestricted'], ['p:1', 'a:personal'])).toBe(false)
})
