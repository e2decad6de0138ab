import { approvalContract } from '@/lib/contracts/approval'
import type { ApprovalView } from '@/lib/contracts/approval-views'
import { canWrite, loadDocument } from '../documents'
import { defineQuery } from '../kernel/query'
import { executorsOf } from './executors'
import { gatherMaterial } from './gather-material'
import { mayRemind, mayRevise, mayStart } from './policy'
import { activeCertificate } from './receive-signature'
import { cycleView } from './view-cycle'
import { myStepViews } from './view-my-steps'
import { routeView } from './view-route'
import { substitutionsOf } from './view-substitutions'

/** Everything about a document's approval: route, cycles with remarks and answers, signatures, what I am asked. */
export const getApproval = defineQuery(approvalContract.forDocument, {
  name: 'approval.forDocument',
  async run({ db, actor, now, today }, { documentId }): Promise<ApprovalView> {
    const document = await loadDocument(db, documentId, { actor })
    const material = await gatherMaterial(db, documentId, today)
    const running = material.cycles.find((cycle) => !cycle.closedAt) ?? material.cycles.at(-1) ?? null
    const writable = canWrite(actor, document)
    const executorIds = await executorsOf(db, documentId)
    const certificate = await activeCertificate(db, actor.personId, now)
    const involved = material.steps.filter((step) => step.approvalId === running?.id).map((step) => step.personId)
    return {
      documentId,
      current: running ? cycleView(material, running, actor) : null,
      route: running ? routeView(material, running, actor) : [],
      earlier: material.cycles
        .filter((cycle) => cycle !== running)
        .reverse()
        .map((cycle) => cycleView(material, cycle, actor)),
      mine:
        running && !running.closedAt
          ? myStepViews({ material, approval: running, actor, hasCertificate: certificate !== null })
          : [],
      substitutions: await substitutionsOf(db, involved, today),
      abilities: {
        start:
          document.flow === 'incoming'
            ? 'approval.not_a_draft'
            : mayStart(actor, { authorId: document.authorId, executorIds, writable }),
        revise: running && !running.closedAt ? mayRevise(actor, running) : 'approval.cycle_closed',
        remind: running && !running.closedAt ? mayRemind(actor, running) : 'approval.cycle_closed',
        sheet: running ? true : 'approval.not_started',
      },
    }
  },
})
