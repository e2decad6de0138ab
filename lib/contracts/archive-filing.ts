import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Access } from './access'
import { Ability } from './documents'

/** The mark «В дело»: who, as what, when, and what was said of the execution. */
export const FilingMark = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  year: z.number().int(),
  index: z.string(),
  heading: z.string(),
  filedBy: z.string(),
  position: z.string(),
  onBehalfOf: z.string().nullable().describe('«Громова А. С.», as after «за»'),
  note: z.string(),
  filedAt: z.string(),
  takenOut: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
})
export type FilingMark = z.infer<typeof FilingMark>

export const FilingView = z.object({
  documentId: z.uuid(),
  mark: FilingMark.nullable(),
  before: z.array(FilingMark).describe('marks that were taken out, the latest first'),
  unfinished: z.array(z.string()).describe('open instructions that keep it from being filed'),
  concerned: z.boolean().describe('filing it is this person’s to do, once it is executed'),
  abilities: z.object({ file: Ability, takeOut: Ability }),
})
export type FilingView = z.infer<typeof FilingView>

/** A case one may choose, and what stands against it for this document. */
export const CaseChoice = z.object({
  id: z.uuid(),
  year: z.number().int(),
  index: z.string(),
  heading: z.string(),
  unit: z.string(),
  carriedOver: z.boolean(),
  recent: z.boolean().describe('this person has filed into it lately'),
  fits: Ability,
})
export type CaseChoice = z.infer<typeof CaseChoice>

export const CaseDocument = z.object({
  documentId: z.uuid(),
  number: z.string(),
  date: z.string(),
  kindName: z.string(),
  title: z.string(),
  access: Access,
  filedAt: z.string(),
  filedBy: z.string(),
})
export type CaseDocument = z.infer<typeof CaseDocument>

/** An executed document that is in no case yet. */
export const UnfiledDocument = CaseDocument.omit({ filedAt: true, filedBy: true }).extend({
  executedOn: z.string(),
  overdueDays: z.number().int().describe('days over the fifteen it may wait'),
})
export type UnfiledDocument = z.infer<typeof UnfiledDocument>

const tags = ['archive']
const documentId = z.uuid()
const ofDocument = '/documents/{documentId}/filing'

/** Filing executed documents into cases, and taking out what was filed by mistake. */
export const filingContract = {
  caseDocuments: oc
    .route({
      method: 'GET',
      path: '/archive/cases/{caseId}/documents',
      summary: 'What is in a case, the oldest first',
      tags,
    })
    .input(z.object({ caseId: z.uuid() }))
    .output(
      z.object({
        documents: z.array(CaseDocument),
        closed: z.number().int().describe('documents of the case that this person may not see'),
        more: z.boolean(),
      }),
    ),
  unfiled: oc
    .route({
      method: 'GET',
      path: '/archive/unfiled',
      summary: 'Executed documents that are in no case yet, those first that wait longest',
      tags,
    })
    .input(z.object({}))
    .output(z.object({ documents: z.array(UnfiledDocument), more: z.boolean() })),
  filing: oc
    .route({ method: 'GET', path: ofDocument, summary: 'In which case a document is, and was', tags })
    .input(z.object({ documentId }))
    .output(FilingView),
  casesFor: oc
    .route({ method: 'GET', path: `${ofDocument}/cases`, summary: 'Cases a document may be filed into', tags })
    .input(z.object({ documentId, query: z.string().trim().max(200).default('') }))
    .output(z.object({ cases: z.array(CaseChoice), more: z.boolean() })),
  file: oc
    .route({ method: 'POST', path: ofDocument, summary: 'File an executed document into a case', tags })
    .input(
      z.object({
        documentId,
        caseId: z.uuid(),
        note: z.string().trim().max(1000).default('').describe('on the execution'),
      }),
    )
    .output(z.object({ filingId: z.uuid(), state: z.string() })),
  takeOut: oc
    .route({
      method: 'POST',
      path: `${ofDocument}/take-out`,
      summary: 'Take a document out of the case it was filed in by mistake',
      tags,
    })
    .input(z.object({ documentId, reason: z.string().trim().min(1).max(1000) }))
    .output(z.object({ state: z.string() })),
}
