import { z } from 'zod'
import { Outcome, StageKey } from './approval-route'
import { Ability, PersonRef, QuotedPlace } from './documents'
import { PassageRef } from './rooms'

const moment = z.iso.datetime()

export const SignatureCheck = z.object({
  name: z.enum(['format', 'digest', 'signature', 'chain', 'validity', 'owner', 'revocation', 'account', 'recorded']),
  passed: z.boolean(),
})
export type SignatureCheck = z.infer<typeof SignatureCheck>

export const SignatureView = z.object({
  id: z.uuid(),
  kind: z
    .enum(['cades', 'simple'])
    .describe('simple: the record of a signed-in account, where the person has no certificate'),
  purpose: z.enum(['visa', 'signature']),
  signedAt: moment,
  valid: z.boolean(),
  checks: z.array(SignatureCheck),
  certificate: z
    .object({
      serial: z.string(),
      subject: z.string(),
      issuer: z.string(),
      validFrom: z.string(),
      validTo: z.string(),
      algorithm: z.string(),
    })
    .nullable(),
  withdrawn: z.object({ at: moment, reason: z.string().nullable() }).nullable(),
})
export type SignatureView = z.infer<typeof SignatureView>

/** Somebody absent in whose place another acts. */
const Absentee = PersonRef.extend({ accusative: z.string().describe('«Громова А. С.», as after «за»') })

export const DecisionView = z.object({
  id: z.uuid(),
  verdict: z.enum(['agreed', 'remarks', 'rework', 'acquainted', 'visaed', 'signed']),
  by: PersonRef,
  onBehalfOf: Absentee.nullable(),
  order: z.string().nullable(),
  remark: z.string().nullable(),
  pinned: PassageRef.extend({ commentId: z.uuid() })
    .nullable()
    .describe('the passage the remark is pinned to, and the remark beside it'),
  answers: z.array(
    z.object({ by: PersonRef, outcome: z.enum(['accepted', 'declined']), text: z.string(), at: moment }),
  ),
  lifted: z.boolean().describe('the author of the remark has agreed since'),
  at: moment,
  withdrawnAt: moment.nullable(),
  signature: SignatureView.nullable(),
  abilities: z.object({ answer: Ability }),
})
export type DecisionView = z.infer<typeof DecisionView>

export const CycleState = z.enum(['approval', 'visa', 'head', 'returned', 'revised', 'completed'])

export const StepState = z.enum(['waiting', 'open', 'agreed', 'visaed', 'returned', 'signed', 'withdrawn'])

export const StepView = z.object({
  id: z.uuid(),
  stage: z.enum(['approval', 'visa', 'head']),
  person: PersonRef,
  unit: z.string().nullable(),
  mine: z.boolean(),
  state: StepState,
  openedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  decisions: z.array(DecisionView).describe('oldest first; the last one counts'),
  keptFrom: z.number().int().nullable().describe('the version the agreement was given to, where a later one keeps it'),
})
export type StepView = z.infer<typeof StepView>

export const CycleView = z.object({
  id: z.uuid(),
  cycle: z.number().int(),
  version: z.object({ id: z.uuid(), number: z.number().int(), sha256: z.string() }),
  state: CycleState,
  startedBy: PersonRef,
  startedAt: moment,
  dueAt: moment.nullable(),
  daysLeft: z.number().int().nullable().describe('working days to the term, by the production calendar'),
  closedAt: moment.nullable(),
  steps: z.array(StepView),
})
export type CycleView = z.infer<typeof CycleView>

export const RouteStageView = z.object({
  key: StageKey,
  order: z.enum(['parallel', 'sequential']),
  status: z.enum(['done', 'current', 'waiting']),
  outcomes: z.array(Outcome),
  people: z.array(
    z.object({
      person: PersonRef,
      unit: z.string().nullable(),
      mine: z.boolean(),
      state: StepState,
      verdict: z.string().nullable(),
      at: moment.nullable(),
    }),
  ),
  since: moment.nullable().describe('since when the stage holds the document (A-11.04)'),
})
export type RouteStageView = z.infer<typeof RouteStageView>

/** What I am asked now, for the action block. */
export const MyStep = z.object({
  stepId: z.uuid(),
  stage: z.enum(['approval', 'visa', 'head']),
  onBehalfOf: Absentee.nullable(),
  order: z.string().nullable(),
  dueAt: moment.nullable(),
  daysLeft: z.number().int().nullable().describe('working days to the term, by the production calendar'),
  version: z.object({ id: z.uuid(), number: z.number().int(), sha256: z.string() }),
  beside: z
    .array(z.object({ name: z.string(), instrumental: z.string().describe('«Лапиной Е. В.», as after «с»') }))
    .describe('others at the same stage who have not decided'),
  outcomes: z.array(Outcome),
  signed: z.boolean(),
  /** cades: a valid certificate exists, so the visa is signed with it; simple: the account's record will do; none: enrol first. */
  signature: z.enum(['cades', 'simple', 'none']),
  abilities: z.object({
    decide: Ability,
    withdrawVisa: Ability,
    sign: Ability,
    withdrawSignature: Ability,
    completeSigned: Ability,
    completeRework: Ability,
  }),
})
export type MyStep = z.infer<typeof MyStep>

export const ApprovalView = z.object({
  documentId: z.uuid(),
  current: CycleView.nullable(),
  route: z.array(RouteStageView),
  earlier: z.array(CycleView),
  mine: z.array(MyStep),
  substitutions: z.array(
    z.object({ absent: PersonRef, substitute: PersonRef, until: z.iso.date(), order: z.string() }),
  ),
  abilities: z.object({ start: Ability, revise: Ability, remind: Ability, sheet: Ability }),
})
export type ApprovalView = z.infer<typeof ApprovalView>

/** One «;»-separated token of the reviewers' field and whom it names (A-04.05). */
export const ReviewerToken = z.object({
  text: z.string(),
  state: z.enum(['found', 'ambiguous', 'unknown', 'self', 'duplicate', 'not_reviewer']),
  person: PersonRef.nullable(),
  candidates: z.array(PersonRef.extend({ unit: z.string().nullable() })),
})
export type ReviewerToken = z.infer<typeof ReviewerToken>

export const CertificateView = z.object({
  id: z.uuid(),
  serial: z.string(),
  owner: z.string(),
  issuer: z.string(),
  validFrom: moment,
  validTo: moment,
  revokedAt: moment.nullable(),
  usable: z.boolean(),
})
export type CertificateView = z.infer<typeof CertificateView>

/** What a visa or signature item of the feed carries in `data`. */
export const DecisionData = z.object({
  decisionId: z.uuid(),
  stage: z.enum(['approval', 'visa', 'head']),
  verdict: DecisionView.shape.verdict,
  cycle: z.number().int(),
  version: z.number().int(),
  remark: z.string().optional(),
  quote: z.string().optional().describe('the words of the text the remark is pinned to'),
  place: QuotedPlace.optional(),
  signature: z.enum(['cades', 'simple']).optional(),
})
export type DecisionData = z.infer<typeof DecisionData>
