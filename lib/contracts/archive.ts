import { oc } from '@orpc/contract'
import { z } from 'zod'
import { filingContract } from './archive-filing'
import { Ability } from './documents'

/** In what form a case is kept. */
export const Medium = z.enum(['paper', 'electronic', 'both'])
export type Medium = z.infer<typeof Medium>

/** An entry of the nomenclature: one heading of a unit in a year. */
export const CaseView = z.object({
  id: z.uuid(),
  year: z.number().int(),
  unitId: z.uuid(),
  index: z.string(),
  heading: z.string(),
  term: z.string(),
  article: z.string(),
  medium: Medium,
  carriedSince: z.number().int().nullable().describe('the year a carried over case was begun in'),
  note: z.string(),
  documents: z.number().int().describe('how many are in it; one makes it «Заведено»'),
  closed: z.boolean(),
  addedBy: z.string(),
  addedAt: z.string(),
  version: z.number().int(),
})
export type CaseView = z.infer<typeof CaseView>

export const NomenclatureView = z.object({
  year: z.number().int(),
  years: z.array(z.number().int()).describe('years of the unit that have entries, and the current one, newest first'),
  unit: z.object({ id: z.uuid(), name: z.string(), index: z.string().nullable() }).nullable(),
  units: z
    .array(z.object({ id: z.uuid(), name: z.string(), index: z.string().nullable(), cases: z.number().int() }))
    .describe('units whose nomenclature this person may see'),
  cases: z.array(CaseView),
  nextIndex: z.string().nullable().describe('the index an added entry is offered'),
  copyable: z.number().int().describe('entries of the year before that are not in this one'),
  abilities: z.object({ keep: Ability }),
})
export type NomenclatureView = z.infer<typeof NomenclatureView>

const year = z.number().int().min(1990).max(2100)
const caseId = z.uuid()
const version = z.number().int().describe('the version that was changed; another one is a conflict')
const tags = ['archive']

const words = (longest: number) => z.string().trim().min(1).max(longest)
export const CaseFields = z.object({
  year,
  unitId: z.uuid(),
  index: z
    .string()
    .trim()
    .max(30)
    .regex(/^\d{1,4}(-\d{1,4}){1,3}(\/ДСП)?$/)
    .describe('code of the unit and number of the heading, «12-05» (R-35.19)'),
  heading: words(500),
  term: words(100).describe('«5 лет ЭПК», «Постоянно»'),
  article: words(50).describe('number of the article of the retention list'),
  medium: Medium.default('paper'),
  carriedSince: year.nullable().default(null),
  note: z.string().trim().max(500).default(''),
})
export type CaseFields = z.infer<typeof CaseFields>

const asked = z.object({
  year: z.coerce.number().int().min(1990).max(2100).optional().describe('the current year, when none is named'),
  unitId: z.uuid().optional().describe('the unit of who asks, when none is named'),
})
const versioned = z.object({ version: z.number().int() })

/** The nomenclature of cases by year and unit, and filing into it. */
export const archiveContract = {
  nomenclature: oc
    .route({ method: 'GET', path: '/archive/nomenclature', summary: 'The nomenclature of a unit for a year', tags })
    .input(asked)
    .output(NomenclatureView),
  nomenclatureFile: oc
    .route({
      method: 'GET',
      path: '/archive/nomenclature/file',
      summary: 'The nomenclature of a unit for a year as PDF or XLSX',
      tags,
    })
    .input(asked.extend({ as: z.enum(['pdf', 'xlsx']).default('pdf') }))
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
  copyNomenclature: oc
    .route({
      method: 'POST',
      path: '/archive/nomenclature/copy',
      summary: 'Copy what the nomenclature of the year before has and this one has not',
      tags,
    })
    .input(z.object({ year, unitId: z.uuid() }))
    .output(z.object({ copied: z.number().int() })),
  addCase: oc
    .route({ method: 'POST', path: '/archive/cases', summary: 'Add an entry to a nomenclature', tags })
    .input(CaseFields)
    .output(z.object({ id: caseId })),
  changeCase: oc
    .route({
      method: 'PUT',
      path: '/archive/cases/{caseId}',
      summary: 'Change an entry; its index and year stand once something is filed',
      tags,
    })
    .input(CaseFields.omit({ unitId: true }).extend({ caseId, version }))
    .output(versioned),
  removeCase: oc
    .route({ method: 'DELETE', path: '/archive/cases/{caseId}', summary: 'Remove an entry with nothing filed', tags })
    .input(z.object({ caseId, version }))
    .output(versioned),
  setCaseClosed: oc
    .route({ method: 'PUT', path: '/archive/cases/{caseId}/closed', summary: 'Close a case, or open it again', tags })
    .input(z.object({ caseId, closed: z.boolean(), version }))
    .output(versioned),
  ...filingContract,
}
