import type { DecisionRow, StepRow } from './store'

export type SheetRow = { position: string; name: string; visa: string; date: string; note: string }
type Person = { name: string; position: string }

type SheetMaterial = {
  steps: Pick<StepRow, 'id' | 'stage' | 'personId' | 'state'>[]
  /** The number of the version a step's agreement was given to, where it stands for a later one. */
  keptFrom: (stepId: string) => number | null
  decisions: (Pick<
    DecisionRow,
    'stepId' | 'verdict' | 'personId' | 'onBehalfOf' | 'order' | 'decidedAt' | 'withdrawnAt'
  > & { signature: 'cades' | 'simple' | null })[]
  person: (id: string) => Person
  /** «13.05.2026» of a moment in the office's time zone. */
  day: (at: Date) => string
}

/**
 * Rows of the sheet: one for each reviewer who has agreed, «завизировано ЭП» once the visa is given, with the day of the
 * last of the two as «дд.мм.». Remarks, returns and acquaintance never make a row. A visa that is the
 * record of an account says so in the note: it is a simple signature, not a certificate's. So does an agreement that stands for
 * a later version than it was given to.
 */
export function sheetRows({ steps, decisions, keptFrom, person, day }: SheetMaterial): SheetRow[] {
  const standing = (stage: 'approval' | 'visa', personId: string) => {
    const step = steps.find((entry) => entry.stage === stage && entry.personId === personId)
    const wanted = stage === 'approval' ? 'agreed' : 'visaed'
    if (step?.state !== wanted) return undefined
    return decisions.filter((row) => row.stepId === step.id && row.verdict === wanted && !row.withdrawnAt).at(-1)
  }
  const reviewers = [...new Set(steps.filter((step) => step.stage !== 'head').map((step) => step.personId))]
  return reviewers.flatMap((id) => {
    const visa = standing('visa', id)
    const decision = visa ?? standing('approval', id)
    if (!decision) return []
    const { name, position } = person(id)
    const date = `${day(decision.decidedAt).slice(0, 5)}.`
    return [
      {
        position,
        name,
        visa: visa ? 'завизировано ЭП' : 'Согласен',
        date,
        note: noteOf(decision, { person, keptFrom }),
      },
    ]
  })
}

/** Both names and the order where a substitute acted; the kind of a signature that is not a certificate's. */
function noteOf(
  { stepId, personId, onBehalfOf, order, signature }: SheetMaterial['decisions'][number],
  { person, keptFrom }: Pick<SheetMaterial, 'person' | 'keptFrom'>,
): string {
  const acted = onBehalfOf ? `${person(personId).name}, ${order}` : ''
  const kept = keptFrom(stepId)
  return [acted, kept === null ? '' : `версия ${kept}`, signature === 'simple' ? 'простая ЭП' : '']
    .filter(Boolean)
    .join('; ')
}
