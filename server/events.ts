/** Everything that happens in the office and that other slices may react to; payloads carry ids, never contents. */
export type Events = {
  'directory.accountChanged': { accountId: string; personId: string }
  'documents.changed': { documentId: string }
  'documents.accessChanged': { documentId: string; personIds: string[] }
  'documents.messagePosted': { documentId: string; itemId: string }
  'files.attached': { attachmentId: string; documentId: string; sha256: string }
  'files.extracted': { sha256: string }
  'files.recognitionAwaited': { sha256: string }
  'rooms.textSettled': { documentId: string }
  'registry.cardRegistered': { documentId: string }
  'registry.documentDispatched': { documentId: string }
  'registry.cardsLinked': { fromId: string; toId: string }
  'registry.stackAwaited': { streamId: string }
  'assignments.started': { assignmentId: string; documentId: string | null }
  'assignments.closed': { assignmentId: string }
  'approval.started': { approvalId: string; documentId: string }
  'approval.stageOpened': { approvalId: string; documentId: string; stage: string }
  'approval.returned': { approvalId: string; documentId: string }
  'approval.signed': { documentId: string; versionId: string }
  'approval.completed': { documentId: string; versionId: string }
  'office.nightCame': Record<string, never>
  'search.reconciling': { engine: 'postgres' | 'meilisearch'; run: string; after: string | null }
  'search.built': { engine: 'postgres' | 'meilisearch'; run: string }
  'search.building': { engine: 'postgres' | 'meilisearch'; run: string; after: string | null }
}
export type EventName = keyof Events
