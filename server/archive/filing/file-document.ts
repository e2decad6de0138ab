import { eq } from 'drizzle-orm'
import { caseFilings, people } from '@/db/schema'
import { archiveContract } from '@/lib/contracts/archive'
import { addTimeline, closeWorkItems, type LoadedDocument, loadDocument, transition } from '../../documents'
import { type CommandContext, defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { lockCase } from '../lock-case'
import { canFileInto } from '../policy'
import { fits } from '../rules'
import { touchArchive } from '../touch-archive'
import { executionOf, unitsOf } from './execution-of'

/**
 * «Списать в дело»: an executed document goes into a case, with the mark who, as what and when. With
 * it an internal document comes to its end, and what was still open for control or sending is closed; where instructions are
 * not finished, the refusal names them (V-14.09, V-14.10). Throws what `fileable`
 * and `fits` say, as a conflict: `archive.not_executed`, `archive.assignment_open`, `archive.on_control`,
 * `archive.another_year`, `archive.paper_case`, `archive.case_closed` …, and `archive.no_case`.
 */
export const fileDocument = defineCommand(archiveContract.file, {
  name: 'archive.file',
  async load(tx, { documentId, caseId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    const into = await lockCase(tx, caseId, 'share')
    const execution = await executionOf(tx, document, actor)
    const own = await unitsOf(tx, actor, { whom: execution.whom, year: into.year })
    return { document, into, execution, own }
  },
  policy: (actor, { into, execution, own }) =>
    canFileInto(actor, { concerned: execution.whom !== null, unitId: into.unitId, own }),
  async run(ctx, { documentId, note }, { document, into, execution }) {
    refuse(execution.done, { ...document, unfinished: execution.unfinished })
    refuse(fits({ ...document, ...execution }, into, ctx.today), { ...document, year: into.year })
    const [filer] = await ctx.tx
      .select({ position: people.position })
      .from(people)
      .where(eq(people.id, ctx.actor.personId))
    const filingId = newId()
    await ctx.tx.insert(caseFilings).values({
      ...{ id: filingId, documentId, caseId: into.id, stateBefore: document.state, note },
      ...{ filedBy: ctx.actor.personId, position: filer?.position ?? '', filedAt: ctx.now },
      ...execution.whom,
    })
    const { state } = await putIn(ctx, document, into.id)
    const outcome = note ? { outcome: 'noted', text: note } : {}
    await addTimeline(ctx, {
      ...{ documentId, kind: 'event', name: 'archive.filed', ...execution.whom },
      data: { number: into.index, name: String(into.year), ...outcome },
    })
    touchArchive(ctx, into.unitId)
    return { filingId, state }
  },
  audit: ({ documentId, note }, { filingId }, { into: { id: caseId, index, year }, execution }) => ({
    stream: `document:${documentId}`,
    detail: { filingId, caseId, name: `№ ${index}, ${year}`, note },
    ...execution.whom,
  }),
})

type Against = { regDate: string | null; year?: number; unfinished?: string[] }

function refuse(verdict: ReturnType<typeof fits>, { regDate, year, unfinished = [] }: Against): void {
  if (verdict === true) return
  const data = { documentYear: regDate?.slice(0, 4), year, unfinished: unfinished.join('; ') }
  throw new DomainError('conflict', verdict, data)
}

/** What nobody has to do any more is closed with the filing, which is the end of the document's way (V-14.08). */
async function putIn(ctx: CommandContext, document: LoadedDocument, caseId: string): Promise<{ state: string }> {
  const documentId = document.id
  await closeWorkItems(ctx, { documentId, kind: 'control', outcome: 'done' })
  const isOpen = document.flow !== 'incoming' && document.state === 'registered'
  if (!isOpen) return transition(ctx, document, { act: 'file', set: { caseId } })
  await closeWorkItems(ctx, { documentId, kind: 'dispatch', outcome: 'withdrawn' })
  const { state } = await transition(ctx, document, { act: 'close' })
  return transition(ctx, { ...document, state }, { act: 'file', set: { caseId } })
}
