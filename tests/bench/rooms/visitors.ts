import { sql } from 'drizzle-orm'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { getDb } from '@/db/client'
import { MESSAGE } from '@/lib/realtime/room-protocol'
import { typeParagraph, updateFrame } from '../../support/room-text'

const AT_ONCE = 25

/** So many documents like this one, in which its author may write. */
export async function copyDrafts(model: string, personId: string, count: number): Promise<string[]> {
  const rows = await getDb().execute<{ id: string }>(sql`
    with made as (
      insert into documents (id, kind, state, title, author_id, unit_id)
      select gen_random_uuid(), kind, state, title, author_id, unit_id from documents, generate_series(1, ${count}::int)
      where id = ${model} returning id
    ), let_in as (
      insert into document_grants (document_id, principal, access) select id, ${`p:${personId}`}, 'write' from made
    )
    select id from made`)
  return rows.map((row) => row.id)
}

/** Opens every text, writes a paragraph in it, waits until it is on disk, and leaves when all are open. */
export async function visit(url: string, headers: Record<string, string>, texts: string[]): Promise<void> {
  const sockets: WebSocket[] = []
  for (let at = 0; at < texts.length; at += AT_ONCE)
    sockets.push(
      ...(await Promise.all(texts.slice(at, at + AT_ONCE).map((text) => writeIn(`${url}/${text}`, headers)))),
    )
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          socket.once('close', () => resolve())
          socket.close()
        }),
    ),
  )
}

function writeIn(address: string, headers: Record<string, string>): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers, perMessageDeflate: false })
    socket.once('error', reject)
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
    socket.on('message', (data: Buffer) => {
      if (data[0] === MESSAGE.SAVED) resolve(socket)
    })
    socket.once('open', () => {
      const doc = new Y.Doc()
      doc.once('update', (update: Uint8Array) => socket.send(updateFrame(update)))
      typeParagraph(doc, 'Министерство сообщает о готовности объектов.')
      doc.destroy()
    })
  })
}
