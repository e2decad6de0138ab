import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { setTextLock } from '@/server/rooms'
import { createRoomsEndpoint } from '@/server/rooms/endpoint'
import { plainText, typeInto, typeParagraph } from '../support/room-text'
import { inCommand, isSaved, serveRooms } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

describe('two nodes', () => {
  it('hold one text, freeze together, and each survives the other', async () => {
    const documentId = await here.letter()
    const second = await createRoomsEndpoint()
    const address = await serveRooms(second)
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague, address.url)
    for (let i = 0; i < 50; i++) {
      typeInto(anna.doc, 0, 'а')
      typeInto(boris.doc, 0, 'б')
    }
    await waitFor(
      () => plainText(anna.doc) === plainText(boris.doc) && plainText(anna.doc).length === 107,
      'both nodes to have one text',
    )
    await inCommand(here.office.executor, (ctx) => setTextLock(ctx, documentId, 'approval'))
    await waitFor(() => !anna.state().mayWrite && !boris.state().mayWrite, 'both nodes to freeze')
    await second.close()
    await address.stop()
    expect(await here.stored(documentId)).toBe(plainText(anna.doc))
  })
})

describe('a database that fails', () => {
  it('keeps the text in memory, says so, and saves it when the database is back', async () => {
    const documentId = await here.letter()
    const [anna, boris] = [
      await here.entered(documentId, here.office.executor),
      await here.entered(documentId, here.office.colleague),
    ]
    await here.database.db.execute(sql`alter table room_updates rename to room_updates_away`)
    typeParagraph(anna.doc, 'Не потеряно')
    await waitFor(() => anna.state().save === 'failing', 'the author to be told')
    await waitFor(() => plainText(boris.doc).includes('Не потеряно'), 'the colleague to see it all the same')
    await here.database.db.execute(sql`alter table room_updates_away rename to room_updates`)
    await waitFor(isSaved(anna), 'the edit to be saved after all')
    expect(await here.stored(documentId)).toContain('Не потеряно')
  })

  it('does not forget a text that could not be saved when the last person leaves', async () => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    await here.database.db.execute(sql`alter table room_updates rename to room_updates_away`)
    typeParagraph(anna.doc, 'Ждёт')
    await waitFor(() => anna.state().save === 'failing', 'the author to be told')
    here.leaveAll()
    await here.database.db.execute(sql`alter table room_updates_away rename to room_updates`)
    await waitFor(async () => (await here.stored(documentId)).includes('Ждёт'), 'the edit to reach the disk')
    await waitFor(() => here.rooms.count() === 0, 'the room to leave memory then')
  })
})

describe('a process killed with -9', () => {
  it('loses no acknowledged edit', async () => {
    const documentId = await here.letter()
    const child = await startChild()
    const anna = await here.entered(documentId, here.office.executor, child.url)
    let acknowledged = ''
    for (let i = 0; i < 20; i++) {
      typeInto(anna.doc, 0, String(i))
      await waitFor(isSaved(anna), 'the edit to be acknowledged')
      acknowledged = plainText(anna.doc)
    }
    typeParagraph(anna.doc, 'ещё не подтверждено')
    child.process.kill('SIGKILL')
    await waitFor(() => anna.state().save === 'offline', 'the loss to be noticed')
    expect(await here.stored(documentId)).toContain(acknowledged.trim())
    anna.provider.disconnect()
    const again = await here.entered(documentId, here.office.executor)
    expect(plainText(again.doc)).toContain(acknowledged.trim())
  })
})

async function startChild(): Promise<{ process: ChildProcess; url: string }> {
  const script = path.join(import.meta.dirname, '../support/rooms-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) => child.stdout.once('data', (line) => resolve(String(line).trim())))
  return { process: child, url }
}
