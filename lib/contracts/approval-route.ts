import { z } from 'zod'
import { Permission } from './permissions'

/** Stages of a route in the only order they come in. */
export const STAGES = ['approval', 'visa', 'head', 'registration'] as const
export const StageKey = z.enum(STAGES)
export type StageKey = z.infer<typeof StageKey>

/** What a person may say at a stage. «Согласовано» and return are always there; the other two where the route allows them. */
export const Outcome = z.enum(['agreed', 'remarks', 'rework', 'acquainted'])
export type Outcome = z.infer<typeof Outcome>

/** Who takes part: the typed list, the one who signs the document, holders of a right, one named person. */
export const ParticipantRule = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('typed') }),
  z.object({ rule: z.literal('signatory') }),
  z.object({ rule: z.literal('permission'), permission: Permission }),
  z.object({ rule: z.literal('person'), personId: z.uuid() }),
])
export type ParticipantRule = z.infer<typeof ParticipantRule>

export const RouteStage = z.object({
  key: StageKey,
  participants: ParticipantRule,
  order: z.enum(['parallel', 'sequential']),
  outcomes: z.array(Outcome).min(1),
})
export type RouteStage = z.infer<typeof RouteStage>

const REQUIRED: StageKey[] = ['approval', 'head', 'registration']

/** A typical route: stages in order, each at most once; approval, the head and registration cannot be left out. */
export const RouteStages = z
  .array(RouteStage)
  .max(STAGES.length)
  .refine((stages) => {
    const at = stages.map(({ key }) => STAGES.indexOf(key))
    return at.every((place, index) => index === 0 || place > (at[index - 1] ?? -1))
  }, 'stages out of order')
  .refine((stages) => REQUIRED.every((key) => stages.some((stage) => stage.key === key)), 'a stage is missing')
  .refine(
    (stages) => stages.every(({ outcomes }) => outcomes.includes('agreed') && outcomes.includes('rework')),
    'no way out',
  )
