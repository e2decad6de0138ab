import type { MyStep } from '@/lib/contracts/approval-views'
import { nameInCase } from '../directory'
import { type Actor, actsFor } from '../kernel/actor'
import { allOf, type Verdict } from '../kernel/policy'
import { refusalOf } from './lifecycle'
import { mayDecide, maySign } from './policy'
import { completionConflict, stageOf, visaIsFinal } from './rules'
import type { ApprovalRow, StepRow } from './store'
import { type Material, versionRef } from './view-cycle'
import { absentee, colleague } from './view-people'

type Asked = { material: Material; approval: ApprovalRow; actor: Actor; hasCertificate: boolean }

/** What I am asked in the running cycle, in person or in place of somebody absent, for the block above the composer. */
export function myStepViews({ material, approval, actor, hasCertificate }: Asked): MyStep[] {
  const own = material.steps.filter(
    (step) => step.approvalId === approval.id && step.stage === approval.state && step.state !== 'waiting',
  )
  return own.flatMap((step) => {
    const acts = actsFor(actor, step.personId)
    if (!acts) return []
    const signed = step.state === 'signed'
    return [
      {
        stepId: step.id,
        stage: step.stage,
        onBehalfOf: acts.onBehalfOf ? absentee(material.people, acts.onBehalfOf) : null,
        order: acts.order,
        dueAt: approval.dueAt?.toISOString() ?? null,
        daysLeft: material.daysLeft(approval.dueAt),
        version: versionRef(material, approval),
        beside: own
          .filter((other) => other !== step && other.state === 'open')
          .map((other) => colleague(material.people, other.personId))
          .map((person) => ({ name: person.name, instrumental: nameInCase(person, 'instrumental') })),
        outcomes: stageOf(approval.stages, step.stage)?.outcomes ?? [],
        signed,
        signature: hasCertificate
          ? ('cades' as const)
          : step.stage === 'head'
            ? ('none' as const)
            : ('simple' as const),
        abilities: abilitiesOf(step, approval, actor),
      },
    ]
  })
}

function abilitiesOf(step: StepRow, approval: ApprovalRow, actor: Actor): MyStep['abilities'] {
  const subject = { step, approval }
  const open: Verdict = step.state === 'open' ? true : refusalOf(step.state)
  const signed = step.state === 'signed'
  return {
    decide: allOf(mayDecide(actor, subject), open),
    withdrawVisa: allOf(mayDecide(actor, subject), visaIsFinal(approval.state, step.state) ?? true),
    sign: allOf(maySign(actor, subject), open),
    withdrawSignature: allOf(maySign(actor, subject), signed ? true : 'approval.not_signed'),
    completeSigned: allOf(maySign(actor, subject), completionConflict('signed', signed) ?? true),
    completeRework: allOf(maySign(actor, subject), completionConflict('rework', signed) ?? true),
  }
}
