import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { attachments, searchUnheard } from '@/db/schema'
import { cardEntries, filesOf, messageEntries, messageIds, pageEntries, textEntries } from './build-entries'
import { copyFacts, copySources } from './copy-entries'
import type { EntryFacts, Put } from './engine'
import { copies } from './engines'
import { entryFacts } from './entry-facts'
import { postgresEngine } from './postgres/engine'

type Part = Omit<Put, 'facts'>

type Read = (tx: Tx) => Promise<Part[]>

/** One at a time reads a document for the index and puts what it read. */
export const lockDocument = (tx: Tx, documentId: string): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search:${documentId}`}, 0))`)

/** What is indexed is read under a lock of the document, so two reactions at once cannot leave the older text behind. */
function putHere(db: Db, documentId: string, read: Read): Promise<Put[]> {
  return db.transaction(async (tx) => {
    await lockDocument(tx, documentId)
    const facts = await newestFacts(tx, documentId)
    if (!facts) return []
    const puts = (await read(tx)).map((part) => ({ ...part, facts }))
    await postgresEngine.put(tx, puts)
    await postgresEngine.refresh(tx, facts)
    return puts
  })
}

/**
 * Copies outside PostgreSQL are told after the commit, and a failure there makes the job come again. Who must hear is
 * asked after the commit too: a building that began before it hears, one that begins later reads what was committed.
 */
async function put(db: Db, documentId: string, read: Read): Promise<void> {
  const parts = await putHere(db, documentId, read)
  if (!parts.length) return
  const sources = parts.map(({ of }) => of)
  for (const engine of await copies(db)) await copySources(db, engine, { documentId, sources })
}

const cardPut = async (tx: Tx, documentId: string): Promise<Part> => ({
  of: { source: 'card', sourceId: documentId },
  entries: await cardEntries(tx, documentId),
})

const textPut = async (tx: Tx, documentId: string): Promise<Part> => ({
  of: { source: 'text', sourceId: documentId },
  entries: await textEntries(tx, documentId),
})

/** Files as they are now; pages of a version that was replaced are taken out. */
async function filePuts(tx: Tx, documentId: string, sha256?: string): Promise<Part[]> {
  const { current, replaced } = await filesOf(tx, documentId)
  const wanted = current.filter((file) => !sha256 || file.sha256 === sha256)
  const of = (id: string) => ({ source: 'page' as const, sourceId: id })
  const puts: Part[] = replaced.map(({ id }) => ({ of: of(id), entries: [] }))
  for (const file of wanted) puts.push({ of: of(file.id), entries: await pageEntries(tx, file) })
  return puts
}

async function messagePut(tx: Tx, itemId: string): Promise<Part[]> {
  const found = await messageEntries(tx, itemId)
  return found ? [{ of: { source: 'message', sourceId: itemId }, entries: found.entries }] : []
}

/** The card of a document: new words are found, old ones no longer. */
export const indexCard = (db: Db, documentId: string): Promise<void> =>
  put(db, documentId, async (tx) => [await cardPut(tx, documentId)])

/** The live text as committed. */
export const indexText = (db: Db, documentId: string): Promise<void> =>
  put(db, documentId, async (tx) => [await textPut(tx, documentId)])

/** Every page of a stored file, for each document it is attached to. */
export async function indexFile(db: Db, sha256: string): Promise<void> {
  const owners = await db
    .selectDistinct({ documentId: attachments.documentId })
    .from(attachments)
    .where(eq(attachments.sha256, sha256))
  for (const { documentId } of owners) await put(db, documentId, (tx) => filePuts(tx, documentId, sha256))
}

/** A message of a room; once deleted it is taken out. */
export async function indexMessage(db: Db, documentId: string, itemId: string): Promise<void> {
  await put(db, documentId, (tx) => messagePut(tx, itemId))
}

/** Everything of one document anew in PostgreSQL: what is no longer there goes. Copies elsewhere are then built from it. */
export async function indexDocument(db: Db, documentId: string): Promise<void> {
  await putHere(db, documentId, async (tx) => {
    await postgresEngine.forget(tx, [documentId])
    return partsOf(tx, documentId)
  })
}

/** Everything of a document that can be found, as it is now. */
export async function partsOf(tx: Tx, documentId: string): Promise<Part[]> {
  const parts = [await cardPut(tx, documentId), await textPut(tx, documentId), ...(await filePuts(tx, documentId))]
  for (const itemId of await messageIds(tx, documentId)) parts.push(...(await messagePut(tx, itemId)))
  return parts
}

/**
 * Facts that all entries are to be told under the lock of the document. What was not heard is taken out before they are
 * read: a change that is committed in between keeps its row and is asked about until it is told.
 */
async function newestFacts(tx: Tx, documentId: string): Promise<EntryFacts | null> {
  await tx.delete(searchUnheard).where(eq(searchUnheard.documentId, documentId))
  return entryFacts(tx, documentId)
}

/** Tells all entries of a document its rights and facts as they are now. */
export async function tellFacts(tx: Tx, documentId: string): Promise<EntryFacts | null> {
  await lockDocument(tx, documentId)
  const facts = await newestFacts(tx, documentId)
  if (facts) await postgresEngine.refresh(tx, facts)
  return facts
}

/** Rights of a document have changed: every engine is told. */
export async function refreshAccess(db: Db, documentId: string): Promise<void> {
  await db.transaction((tx) => tellFacts(tx, documentId))
  for (const engine of await copies(db)) await copyFacts(db, engine, documentId)
}
