import type { OriginalPlace } from '@/lib/contracts/registry-originals'
import { IncomingRequisites } from '@/lib/contracts/requisites'
import { cameElectronically } from '@/lib/registry/delivery-ways'
import type { LoadedDocument } from '../../documents'
import { allOf, type Verdict } from '../../kernel/policy'

type Subject = Pick<LoadedDocument, 'flow' | 'kind' | 'regNumber' | 'requisites'>

/** Whether this is a received document with its number, the only kind whose papers are kept track of. */
export const keptTrackOf = ({ flow, regNumber }: Pick<Subject, 'flow' | 'regNumber'>): Verdict =>
  allOf(flow === 'incoming' ? true : 'registry.not_incoming', regNumber ? true : 'registry.not_registered')

/** What came electronically, or was said on a reception, has no paper original. */
export const hasOriginal = (document: Subject): Verdict => allOf(keptTrackOf(document), onPaper(document))

function onPaper({ flow, requisites }: Subject): Verdict {
  if (flow !== 'incoming') return 'registry.not_incoming'
  const { deliveryMethod, appeal } = IncomingRequisites.parse(requisites)
  return cameElectronically(deliveryMethod) || appeal?.form === 'oral' ? 'registry.no_paper_original' : true
}

/** Originals stay in the office-work department, those of citizens' appeals go to the department for appeals (R-29.09). */
export const placeOfKind = (kind: string): OriginalPlace['in'] => (kind === 'appeal' ? 'department' : 'cell')

/** Whether an original of this kind may be kept there. */
export function placeable(document: Subject, place: OriginalPlace['in']): Verdict {
  const right = placeOfKind(document.kind)
  const reason = right === 'department' ? 'registry.original_goes_to_department' : 'registry.original_stays'
  return allOf(hasOriginal(document), place === right ? true : reason)
}

/** An original is handed out by the office-work department, which does not have those of appeals. */
export const handable = (document: Subject, isOut: boolean): Verdict =>
  allOf(
    hasOriginal(document),
    placeOfKind(document.kind) === 'cell' ? true : 'registry.original_goes_to_department',
    isOut ? 'registry.original_is_out' : true,
  )

/** Groups whose letters are on appeal matters and go where appeals go. */
export const APPEAL_GROUPS = ['Обращения граждан', 'Обращения депутатов'] as const

/** The paper of an appeal, or of a letter on appeal matters, follows to the department for appeals by a register. */
export const followsByRegister = (document: Subject): Verdict =>
  allOf(hasOriginal(document), onAppealMatters(document) ? true : 'registry.not_on_appeal_matters')

function onAppealMatters({ kind, requisites }: Subject): boolean {
  const { group } = IncomingRequisites.parse(requisites)
  return placeOfKind(kind) === 'department' || APPEAL_GROUPS.some((one) => one === group)
}
