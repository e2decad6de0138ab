import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { accounts } from '@/db/schema'
import { bodyOf } from '@/lib/editor/yjs'
import { CLOSE, MESSAGE_LIMIT } from '@/lib/realtime/room-protocol'
import { revoke } from '@/server/documents'
import type { Actor } from '@/server/kernel/actor'
import { plainText, typeParagraph } from '../support/room-text'
import { cookieFor, inCommand, isSaved, socketWith } from '../support/rooms'
import { waitFor } from '../support/wait-for'
import { withRooms } from '../support/with-rooms'

const here = withRooms()

describe('a hostile client', () => {
  const frame = (...bytes: number[]) => new Uint8Array(bytes)
  it.each([
    ['nothing', frame(), CLOSE.BAD_MESSAGE],
    ['an unknown type', frame(99), CLOSE.BAD_MESSAGE],
    ['an unknown sync message', frame(0, 9, 0), CLOSE.BAD_MESSAGE],
    ['a length beyond the message', frame(0, 2, 0xff, 0xff, 0x03), CLOSE.BAD_MESSAGE],
    ['an update of noise', frame(0, 2, 6, 1, 250, 17, 99, 200, 4), CLOSE.BAD_MESSAGE],
    ['presence that is not JSON', frame(1, 5, 1, 7, 1, 1, 0x7b), CLOSE.BAD_MESSAGE],
    ['text instead of bytes', 'hello', CLOSE.BAD_MESSAGE],
    ['five megabytes', new Uint8Array(MESSAGE_LIMIT + 1), CLOSE.TOO_LARGE],
  ])('is closed for sending %s, and the room lives on', async (_what, data, code) => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const raw = await rawSocket(documentId, here.office.colleague)
    const closed = new Promise<number>((resolve) => raw.once('close', resolve))
    raw.send(data)
    expect(await closed).toBe(code)
    typeParagraph(anna.doc, 'Живо')
    await waitFor(isSaved(anna), 'the room to save on')
  })

  const paragraph = (body: Y.XmlFragment) => body.get(0) as Y.XmlElement
  const words = (body: Y.XmlFragment) => paragraph(body).get(0) as Y.XmlText
  it.each<[string, (body: Y.XmlFragment) => void]>([
    ['a script', (body) => body.push([new Y.XmlElement('script')])],
    ['a drawing with a script in it', (body) => body.push([drawing()])],
    ['a link that runs a script', (body) => words(body).format(0, 6, { link: { href: 'javascript:alert(1)' } })],
    ['a link to data', (body) => words(body).format(0, 6, { link: { href: 'data:text/html,<b>1</b>' } })],
    ['a handler on a paragraph', (body) => paragraph(body).setAttribute('onclick', 'alert(1)')],
    ['text outside any paragraph', (body) => body.push([new Y.XmlText('голый текст')])],
  ])('is closed for %s, and the text does not take it', async (_what, edit) => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    edit(boris.doc.getXmlFragment('body'))
    await waitFor(() => boris.state().closed === CLOSE.FOREIGN_CONTENT, 'the socket to be closed')
    typeParagraph(anna.doc, 'Живо')
    await waitFor(isSaved(anna), 'the room to save on')
    expect(await here.stored(documentId)).toBe('Начало\nЖиво\n')
  })

  it('A-03.04 pastes ten thousand paragraphs at once, and the others write on', async () => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    boris.doc.transact(() => {
      for (let line = 0; line < 10_000; line++) typeParagraph(boris.doc, `Строка ${line}`)
    })
    typeParagraph(anna.doc, 'Живо')
    await waitFor(() => isSaved(anna)() && isSaved(boris)(), 'both to be saved')
    await waitFor(() => plainText(boris.doc) === plainText(anna.doc), 'both to see one text')
    expect(await here.stored(documentId)).toBe(plainText(anna.doc))
  })

  it('may not suggest in another person’s name, but may carry their suggestion through an edit of the paragraph', async () => {
    const documentId = await here.letter()
    const { executor, colleague } = here.office
    const anna = await here.entered(documentId, executor)
    const boris = await here.entered(documentId, colleague)
    const words = (doc: Y.Doc, at = 0) => (doc.getXmlFragment('body').get(at) as Y.XmlElement).get(0) as Y.XmlText
    const by = (id: string, { personId }: Actor) => ({ inserted: { id, by: personId, name: 'Кто-то', at: 1 } })
    words(anna.doc).insert(0, 'Правка. ', by('one', executor))
    await waitFor(() => words(boris.doc).toString().includes('Правка'), 'the suggestion to arrive')
    typeParagraph(boris.doc, '')
    words(boris.doc, 1).insert(0, 'Правка', by('one', executor))
    await waitFor(isSaved(boris), 'the moved suggestion to be saved')
    words(boris.doc, 1).insert(0, 'Подлог', by('two', executor))
    await waitFor(() => boris.state().closed === CLOSE.FOREIGN_CONTENT, 'the socket to be closed')
    await waitFor(isSaved(anna), 'the room to save on')
    expect(await here.stored(documentId)).not.toContain('Подлог')
  })

  it.each<[string, (doc: Y.Doc, mark: object) => void]>([
    ['in the middle of it, without naming it', (doc) => wordsAt(doc).insert(3, 'не согласен')],
    ['letter by letter', (doc) => [...'вира'].forEach((letter) => void wordsAt(doc).insert(3, letter))],
    ['beside it, under its id', (doc, mark) => wordsAt(doc).insert(0, 'Подлог ', mark)],
    ['in a paragraph of its own, under its id', (doc, mark) => forgedParagraph(doc, mark)],
    ['by laying it over other words', (doc, mark) => wordsAt(doc).format(8, 6, mark)],
    ['as a deletion that was never proposed', (doc, mark) => wordsAt(doc).format(8, 6, asDeletion(mark))],
    ['by taking away its end', (doc) => dropItsEnd(doc)],
  ])('A-03.05 may not add words to another person’s suggestion: %s', async (_how, forge) => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    const mark = { inserted: { id: 'one', by: here.office.executor.personId, name: 'Ветров И. П.', at: 1 } }
    wordsAt(anna.doc).insert(0, 'Правка. ', mark)
    await waitFor(() => wordsAt(boris.doc).toString().includes('Правка'), 'the suggestion to arrive')
    await waitFor(isSaved(anna), 'it to be saved')
    const before = JSON.stringify(wordsAt(anna.doc).toDelta())
    forge(boris.doc, mark)
    await waitFor(() => boris.state().closed === CLOSE.FOREIGN_CONTENT, 'the socket to be closed')
    expect(JSON.stringify(wordsAt(anna.doc).toDelta())).toBe(before)
    expect(anna.doc.getXmlFragment('body').length).toBe(1)
  })

  it.each<[string, (doc: Y.Doc, own: object) => void]>([
    [
      'a new one in another’s name',
      (doc, own) => blockAt(doc, 1).setAttribute('blockDeleted', { ...own, id: 'two' } as never),
    ],
    ['as another kind of it', (doc, own) => blockAt(doc).setAttribute('blockDeleted', own as never)],
    ['by laying it over another block', (doc) => blockAt(doc, 1).setAttribute('blockRestyled', RESTYLED(doc))],
    [
      'by rewriting what the block was',
      (doc, own) =>
        blockAt(doc).setAttribute('blockRestyled', { ...own, was: { type: 'heading', attrs: { level: 1 } } } as never),
    ],
    ['on a block of its own', (doc) => restyledBlock(doc)],
    [
      'by laying a style over other words',
      (doc, own) => wordsAt(doc).format(0, 3, { reformatted: { ...own, ...BOLD } }),
    ],
    [
      'by rewriting how the words looked',
      (doc, own) => wordsAt(doc).format(3, 3, { reformatted: { ...own, ...BOLD, was: {} } }),
    ],
  ])('A-03.05 may not change another person’s proposal of a style or of a block: %s', async (_how, forge) => {
    const documentId = await here.letter()
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    const own = { id: 'one', by: here.office.executor.personId, name: 'Ветров И. П.', at: 1 }
    anna.doc.transact(() => {
      typeParagraph(anna.doc, 'Второй абзац')
      blockAt(anna.doc).setAttribute('align', 'center')
      blockAt(anna.doc).setAttribute('blockRestyled', {
        ...own,
        was: { type: 'paragraph', attrs: { align: null } },
      } as never)
      wordsAt(anna.doc).format(3, 3, { reformatted: { ...own, ...BOLD } })
    })
    await waitFor(() => plainText(boris.doc) === plainText(anna.doc), 'the proposals to arrive')
    await waitFor(isSaved(anna), 'them to be saved')
    const before = JSON.stringify(bodyOf(anna.doc))
    forge(boris.doc, own)
    await waitFor(() => boris.state().closed === CLOSE.FOREIGN_CONTENT, 'the socket to be closed')
    expect(JSON.stringify(bodyOf(anna.doc))).toBe(before)
    typeParagraph(anna.doc, 'Живо')
    await waitFor(isSaved(anna), 'the room to save on')
  })

  it('A-03.04 may write inside a colleague’s proposal of a style, split what is under it and bring it back', async () => {
    const documentId = await here.letter('Проект приказа')
    const anna = await here.entered(documentId, here.office.executor)
    const boris = await here.entered(documentId, here.office.colleague)
    const own = { id: 'one', by: here.office.executor.personId, name: 'Ветров И. П.', at: 1 }
    anna.doc.transact(() => {
      blockAt(anna.doc).setAttribute('blockDeleted', own as never)
      wordsAt(anna.doc).format(0, 6, { reformatted: { ...own, ...BOLD } })
    })
    await waitFor(() => blockAt(boris.doc).getAttribute('blockDeleted') !== undefined, 'the proposals to arrive')
    wordsAt(boris.doc).insert(3, 'ное')
    const undo = new Y.UndoManager(boris.doc.getXmlFragment('body'), { trackedOrigins: new Set(['boris']) })
    boris.doc.transact(() => splitFirst(boris.doc, 5), 'boris')
    undo.undo()
    await waitFor(() => isSaved(boris)() || boris.state().closed !== null, 'his edits to be saved')
    expect(boris.state().closed).toBeNull()
    expect(await here.stored(documentId)).toBe(plainText(boris.doc))
  })

  it('is not served before its messages are bounded', async () => {
    const documentId = await here.letter()
    const raw = new WebSocket(`${here.url}/${documentId}`, {
      headers: { cookie: await cookieFor(here.office.executor) },
    })
    raw.on('error', () => {})
    const closed = new Promise<number>((resolve) => raw.once('close', resolve))
    raw.once('open', () => {
      for (let i = 0; i < 50_000; i++) raw.send(frame(3))
    })
    expect([CLOSE.TRY_AGAIN, 1006]).toContain(await closed)
  })
})

const wordsAt = (doc: Y.Doc, at = 0) => (doc.getXmlFragment('body').get(at) as Y.XmlElement).get(0) as Y.XmlText

const BOLD = { mark: 'bold', was: null }
const blockAt = (doc: Y.Doc, at = 0) => doc.getXmlFragment('body').get(at) as Y.XmlElement
const RESTYLED = (doc: Y.Doc) => blockAt(doc).getAttribute('blockRestyled') as never

function restyledBlock(doc: Y.Doc): void {
  doc.transact(() => {
    typeParagraph(doc, 'Подлог')
    blockAt(doc, 2).setAttribute('blockRestyled', RESTYLED(doc))
  })
}

/** The tail of the first paragraph in a paragraph of its own, with all that is proposed for it, as an editor writes it. */
function splitFirst(doc: Y.Doc, at: number): void {
  const words = wordsAt(doc)
  const proposal = blockAt(doc).getAttribute('blockDeleted') as never
  const tail = words
    .toDelta()
    .flatMap((run: { insert: string; attributes?: object }, index: number, all: { insert: string }[]) => {
      const begins = all.slice(0, index).reduce((sum, { insert }) => sum + insert.length, 0)
      const insert = run.insert.slice(Math.max(0, at - begins))
      return insert ? [{ ...run, insert }] : []
    })
  words.delete(at, words.length - at)
  typeParagraph(doc, '')
  wordsAt(doc, 1).applyDelta(tail)
  blockAt(doc, 1).setAttribute('blockDeleted', proposal)
}

const asDeletion = (mark: object): object => ({ deleted: (mark as { inserted: object }).inserted })

function forgedParagraph(doc: Y.Doc, mark: object): void {
  doc.transact(() => {
    typeParagraph(doc, '')
    wordsAt(doc, 1).insert(0, 'Подлог', mark)
  })
}

/** Takes away the sign at which a suggestion stops, so that it would reach over what follows. */
function dropItsEnd(doc: Y.Doc): void {
  doc.transact((transaction) => {
    for (let item = wordsAt(doc)._start; item; item = item.right)
      if (item.content instanceof Y.ContentFormat && item.content.value === null) item.delete(transaction)
  })
}

function drawing(): Y.XmlElement {
  const svg = new Y.XmlElement('svg')
  svg.insert(0, [new Y.XmlElement('script')])
  return svg
}

async function rawSocket(documentId: string, actor: Actor): Promise<WebSocket> {
  const raw = new (socketWith(await cookieFor(actor)) as unknown as typeof WebSocket)(`${here.url}/${documentId}`)
  await new Promise((resolve) => raw.once('message', resolve))
  return raw
}

describe('the door', () => {
  it.each([
    ['nobody signed in', async () => ({ documentId: await here.letter(), actor: null }), CLOSE.UNAUTHENTICATED],
    ['a stranger', async () => ({ documentId: await here.letter(), actor: here.office.stranger }), CLOSE.NOT_FOUND],
    [
      'a document that is not',
      async () => ({ documentId: '01900000-0000-7000-8000-000000000000', actor: here.office.executor }),
      CLOSE.NOT_FOUND,
    ],
    ['an address that is no document', async () => ({ documentId: 'x', actor: here.office.executor }), CLOSE.NOT_FOUND],
  ])('is shut for %s', async (_who, guest, code) => {
    const { documentId, actor } = await guest()
    const session = await here.enter(documentId, actor)
    await waitFor(() => session.state().closed !== null, 'the socket to be closed')
    expect(session.state()).toMatchObject({ closed: code, synced: false })
  })

  it('is shut for a session of an older version, and an open one ends at once', async () => {
    const documentId = await here.letter()
    const boris = await here.entered(documentId, here.office.colleague)
    await here.database.db
      .update(accounts)
      .set({ sessionVersion: 2 })
      .where(eq(accounts.id, here.office.colleague.accountId))
    here.rooms.applySessionsNotice({ personId: here.office.colleague.personId, reason: 'session' })
    await waitFor(() => boris.state().closed === CLOSE.UNAUTHENTICATED, 'the open session to end')
    const again = await here.enter(documentId, here.office.colleague)
    await waitFor(() => again.state().closed === CLOSE.UNAUTHENTICATED, 'the old cookie to be refused')
    await here.database.db
      .update(accounts)
      .set({ sessionVersion: 1 })
      .where(eq(accounts.id, here.office.colleague.accountId))
  })

  it('shuts behind a person whose access is taken away', async () => {
    const documentId = await here.letter()
    const boris = await here.entered(documentId, here.office.colleague)
    await inCommand(here.office.executor, (ctx) => revoke(ctx, documentId, [`p:${here.office.colleague.personId}`]))
    here.rooms.applySessionsNotice({ personId: here.office.colleague.personId, documentId, reason: 'access' })
    await waitFor(() => boris.state().closed === CLOSE.NO_ACCESS, 'the person to be sent out')
  })
})
