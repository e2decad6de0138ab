import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { CLOSE } from '@/lib/realtime/room-protocol'
import { grant, revoke } from '@/server/documents'
import { setTextLock, unlockText } from '@/server/rooms'
import { settleText } from '@/server/rooms/settle-text'
import { makeHeading, plainText, typeInto, typeParagraph } from '../support/room-text'
import { cookieFor, inCommand, isSaved } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

/** A letter with Anna in it, who has lost the connection and written on. */
async function annaWritesOffline() {
  const documentId = await here.letter()
  const anna = await here.entered(documentId, here.office.executor)
  await waitFor(isSaved(anna), 'all to be saved')
  anna.provider.disconnect()
  typeParagraph(anna.doc, 'Без связи')
  expect(anna.state()).toMatchObject({ save: 'offline', unsent: true, mayWrite: true })
  return { documentId, anna }
}

/** Anna and Boris at one letter. */
async function both() {
  const documentId = await here.letter()
  const anna = await here.entered(documentId, here.office.executor)
  const boris = await here.entered(documentId, here.office.colleague)
  return { documentId, anna, boris }
}

describe('edits made without a connection', () => {
  it('A-03.04 a tab three days old merges with a text that was written on and folded meanwhile', async () => {
    const { documentId, anna } = await annaWritesOffline()
    const boris = await here.entered(documentId, here.office.colleague)
    for (let key = 0; key < 600; key++) typeInto(boris.doc, 0, `${key % 10}`)
    await waitFor(isSaved(boris), 'the colleague to be saved')
    boris.destroy()
    await settleText(documentId)
    anna.provider.connect()
    await waitFor(isSaved(anna), 'the old tab to be saved')
    const again = await here.entered(documentId, here.office.colleague)
    expect(plainText(again.doc)).toBe(`Начало${'0123456789'.repeat(60)}\nБез связи\n`)
    expect(plainText(anna.doc)).toBe(plainText(again.doc))
  })

  it('A-03.04 once on the server are told to their author by number, a colleague is told of none', async () => {
    const { documentId, anna } = await annaWritesOffline()
    const boris = await here.entered(documentId, here.office.colleague)
    expect(anna.state().arrived).toBeNull()
    anna.provider.connect()
    await waitFor(isSaved(anna), 'the edits to be saved')
    expect(anna.state()).toMatchObject({ arrived: 1, unsent: false })
    anna.forgetArrived()
    typeParagraph(anna.doc, 'На связи')
    await waitFor(isSaved(anna), 'the next edit to be saved')
    expect([anna.state().arrived, boris.state().arrived]).toEqual([null, null])
  })

  it('A-03.04 go to where a colleague has moved the words around them, and go on from there', async () => {
    const { documentId, anna, boris } = await both()
    anna.provider.disconnect()
    typeInto(anna.doc, 0, ' работы')
    makeHeading(boris.doc, 0)
    await waitFor(isSaved(boris), 'the heading to be saved')
    anna.provider.connect()
    await waitFor(isSaved(anna), 'what was written to be saved')
    typeInto(anna.doc, 0, '!')
    await waitFor(() => plainText(boris.doc) === 'Начало работы!\n', 'the words to be in the heading')
    expect(boris.doc.getXmlFragment('body').get(0)).toHaveProperty('nodeName', 'heading')
    expect(await here.stored(documentId)).toBe('Начало работы!\n')
  })

  it('A-03.04 of who moves a paragraph leave in it what a colleague has written there since', async () => {
    const { anna, boris } = await both()
    anna.provider.disconnect()
    makeHeading(anna.doc, 0)
    typeInto(boris.doc, 0, ' работы')
    await waitFor(isSaved(boris), 'the colleague to be saved')
    anna.provider.connect()
    await waitFor(() => plainText(anna.doc) === 'Начало работы\n', 'the words to be in the heading')
    await waitFor(() => plainText(boris.doc) === 'Начало работы\n', 'both to read the same')
    expect(boris.doc.getXmlFragment('body').get(0)).toHaveProperty('nodeName', 'heading')
  })

  it('A-03.05 met by a frozen text are refused, stay on their author’s screen and wait for a word', async () => {
    const { documentId, anna } = await annaWritesOffline()
    await inCommand(here.office.executor, (ctx) => setTextLock(ctx, documentId, 'approval'))
    anna.provider.connect()
    await waitFor(() => anna.state().save === 'refused', 'the edits to be refused')
    expect(anna.state()).toMatchObject({ unsent: true, mayWrite: false, reason: 'approval', closed: null })
    expect(plainText(anna.doc)).toContain('Без связи')
    expect(await here.stored(documentId)).toBe('Начало\n')
    await inCommand(here.office.executor, (ctx) => unlockText(ctx, documentId))
    await waitFor(isSaved(anna), 'the edits to be taken after the return')
  })

  it('met by a lost right to write are refused the same way', async () => {
    const { documentId, anna } = await annaWritesOffline()
    const mine = [`p:${here.office.executor.personId}`]
    await inCommand(here.office.executor, async (ctx) => {
      await revoke(ctx, documentId, mine)
      await grant(ctx, documentId, mine, 'read')
    })
    anna.provider.connect()
    await waitFor(() => anna.state().save === 'refused', 'the edits to be refused')
    expect(anna.state()).toMatchObject({ unsent: true, mayWrite: false, reason: 'read_only' })
    expect(await here.stored(documentId)).toBe('Начало\n')
  })

  it('met by a closed door stay on the screen', async () => {
    const { documentId, anna } = await annaWritesOffline()
    await inCommand(here.office.executor, (ctx) => revoke(ctx, documentId, [`p:${here.office.executor.personId}`]))
    anna.provider.connect()
    await waitFor(() => anna.state().closed === CLOSE.NOT_FOUND, 'the door to be shut')
    expect(anna.state()).toMatchObject({ unsent: true, mayWrite: false })
    expect(plainText(anna.doc)).toContain('Без связи')
  })

  it('are taken after their author, whose session had ended, signs in again', async () => {
    const documentId = await here.letter()
    const wallet: { cookie: string | null } = { cookie: await cookieFor(here.office.executor) }
    const anna = here.enterWith(documentId, wallet)
    await waitFor(() => anna.state().synced, 'the text to arrive')
    anna.provider.disconnect()
    typeParagraph(anna.doc, 'Без связи')
    wallet.cookie = null
    anna.provider.connect()
    await waitFor(() => anna.state().closed === CLOSE.UNAUTHENTICATED, 'the door to be shut')
    expect(anna.state().unsent).toBe(true)
    wallet.cookie = await cookieFor(here.office.executor)
    anna.comeBack()
    await waitFor(isSaved(anna), 'the edits to be saved')
    expect(anna.state().closed).toBeNull()
    expect(await here.stored(documentId)).toContain('Без связи')
  })

  it('A-04.04 frozen under one’s unsaved edits, a text is asked for again and says that they are refused', async () => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    await here.database.db.execute(sql`alter table room_updates rename to room_updates_away`)
    typeParagraph(anna.doc, 'Видели все, на диске нет')
    await waitFor(() => plainText(boris.doc).includes('Видели все'), 'the colleague to see it')
    await waitFor(() => anna.state().save === 'failing', 'the author to be told')
    await inCommand(here.office.executor, (ctx) => setTextLock(ctx, documentId, 'approval'))
    await here.database.db.execute(sql`alter table room_updates_away rename to room_updates`)
    await waitFor(() => anna.state().save === 'refused', 'the author to be given the choice')
    await waitFor(() => boris.state().closed === CLOSE.FROZEN, 'the colleague to open it anew')
    expect(boris.unsaved).toBe(false)
    expect(await here.stored(documentId)).toBe('Начало\n')
  })
})
