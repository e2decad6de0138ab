import { z } from 'zod'
import { KIND_GROUPS } from '../requisites/additional'
import { PERIODS } from '../text/ready-periods'

/**
 * What one looks through: everything but appeals, cards with the texts written here, files, messages; and appeals of citizens, which are
 * a database of their own (V-21.03).
 */
export const SearchTab = z.enum(['all', 'card', 'page', 'message', 'appeal'])
export type SearchTab = z.infer<typeof SearchTab>

export const SORTS = ['relevance', 'new', 'old', 'number'] as const
export const SearchSort = z.enum(SORTS)
export type SearchSort = z.infer<typeof SearchSort>

export const FACETS = ['kinds', 'groups', 'states', 'correspondents', 'journals', 'cases', 'authors', 'units'] as const
export type FacetKey = (typeof FACETS)[number]

/** Words a person typed. Signs that no writing has (lone halves of a pair, NUL) are taken out before the length is counted. */
export const typedWords = (longest: number) =>
  z
    .string()
    .overwrite((text) => text.toWellFormed().replaceAll('\u0000', ' '))
    .trim()
    .min(1)
    .max(longest)

export const SearchLine = typedWords(300)

const chosen = z.array(z.string().max(40)).max(20).default([])
const chosenIds = z.array(z.uuid()).max(20).default([])

/** What one narrows by from a list. */
export const ChosenValues = z.object({
  kinds: chosen,
  groups: z.array(z.enum(KIND_GROUPS)).max(20).default([]).describe('groups of kinds, as kinds belong to them now'),
  states: chosen,
  correspondents: chosenIds,
  journals: chosenIds,
  cases: chosenIds,
  authors: chosenIds,
  units: chosenIds,
})

export const SearchFilters = ChosenValues.extend({
  from: z.iso.date().optional().describe('registered, or begun while not registered, on this date or later'),
  to: z.iso.date().optional(),
})
export type SearchFilters = z.infer<typeof SearchFilters>

/** A line with everything it is asked under; the period moves with the calendar. */
export const KeptQuestion = ChosenValues.extend({
  query: SearchLine,
  exact: z.boolean().default(false),
  source: SearchTab.default('all'),
  sort: SearchSort.default('relevance'),
  period: z.enum(PERIODS).nullable().default(null),
})
export type KeptQuestion = z.infer<typeof KeptQuestion>
