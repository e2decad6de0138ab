import type { SearchHit, SearchTab } from '@/lib/contracts/search'
import type { KindGroup } from '@/lib/requisites/additional'
import { createDraft } from '@/server/documents/create-draft'
import { postMessage } from '@/server/documents/post-message'
import { attachFile } from '@/server/files/attach-file'
import { receiveUpload } from '@/server/files/receive-upload'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { findEverything } from '@/server/search/find'
import { makePdf } from '../factories/office-files'

export type Asked = Partial<{
  exact: boolean
  source: SearchTab
  kinds: string[]
  groups: KindGroup[]
  states: string[]
  correspondents: string[]
  journals: string[]
  cases: string[]
  authors: string[]
  units: string[]
  from: string
  to: string
  sort: 'relevance' | 'new' | 'old' | 'number'
  limit: number
  further: boolean
}>

/** What this person finds. */
export const find = (actor: Actor, query: string, asked: Asked = {}) =>
  ask(findEverything, { actor }, { query, ...asked })

/** Ids of the documents this person finds. */
export const foundIds = async (actor: Actor, query: string, asked: Asked = {}): Promise<string[]> =>
  (await find(actor, query, asked)).hits.map((hit) => hit.documentId)

/** What is marked in a hit, heading first. */
export const marked = ({ title, fragment }: Pick<SearchHit, 'title' | 'fragment'>): string[] =>
  [...title, ...fragment].flatMap((piece) => (piece.hit ? [piece.text] : []))

/** A draft of this person with a heading. */
export async function titled(
  actor: Actor,
  title: string,
  more: { kind?: string; access?: 'common' | 'dsp'; correspondentId?: string } = {},
): Promise<string> {
  const { documentId } = await execute(createDraft, { actor }, { kind: 'outgoing', title, ...more })
  return documentId
}

export async function say(actor: Actor, documentId: string, text: string): Promise<string> {
  return (await execute(postMessage, { actor }, { documentId, text })).id
}

/** Uploads and attaches a file as a person does. */
export async function attachBytes(
  actor: Actor,
  documentId: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
  const chunks = (async function* () {
    yield bytes
  })()
  const { sha256 } = await receiveUpload(actor, { name, length: bytes.length, chunks })
  return (await execute(attachFile, { actor }, { documentId, sha256, name, role: 'attachment' })).id
}

export const attachPdf = (actor: Actor, documentId: string, name: string, pages: string[]): Promise<string> =>
  attachBytes(actor, documentId, { name, bytes: makePdf(pages) })
