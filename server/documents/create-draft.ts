import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { beginDraft } from './begin-draft'
import { canDraft } from './policy'

/** Begins a document on one's own initiative: an initiative letter, a memo. Incoming ones begin at the registry. */
export const createDraft = defineCommand(documentsContract.createDraft, {
  name: 'documents.createDraft',
  load: async () => null,
  policy: canDraft,
  run: beginDraft,
  audit: (input, output) => ({
    stream: `document:${output.documentId}`,
    detail: { kind: input.kind, draftNumber: output.draftNumber },
  }),
})
