export { beginDraft } from './begin-draft'
export { changeCard } from './change-card'
export { createDocument, type NewDocument } from './create-document'
export { setCurrentVersion } from './current-version'
export { type DocumentRef, documentRefs } from './document-refs'
export { grant, revoke } from './grants'
export { additionalWords, requireAdditional, settleAdditional } from './kinds/additional-values'
export { receivedKinds, requireKind } from './kinds/kinds-by'
export { requisitesOfKinds } from './kinds/requisites-of-kinds'
export {
  type DocumentAct,
  EDITABLE_STATES,
  type Flow,
  isSigned,
  lifecycleOf,
  nextState,
  PROPOSING_STATES,
  stageLine,
} from './lifecycle'
export { type LinkKind, linkDocuments } from './link-documents'
export { listWorkItems, type WorkItem } from './list-work-items'
export { type DocumentRow, type LoadedDocument, loadDocument, visibleDocumentIds } from './load-document'
export { type DocumentReferences, lockNaming, moveCorrespondent, referencesIn } from './move-correspondent'
export { namedByEvents } from './named-by-events'
export { newestEvents } from './newest-events'
export { personRefs, shortName } from './person-refs'
export {
  accessOf,
  canChangeRequisites,
  canComment,
  canDraft,
  canWrite,
  type Grant,
  openedByRight,
  openedTo,
  visibleTo,
} from './policy'
export { unreadLast } from './read-marks'
export { addTimeline, concernedPeople, type TimelineEntry, touchDocument } from './timeline'
export { touchPerson } from './touch-person'
export { transition } from './transition'
export { viewItems } from './view-items'
export { wasAsked } from './was-asked'
export { whomNamed } from './whom-named'
export { closeWorkItems, moveWorkItems, openWorkItem, type WorkItemKind } from './work-items'
