import { beforeAll, describe, expect, it } from 'vitest'
import { grant } from '@/server/documents'
import { createDraft } from '@/server/documents/create-draft'
import { getDocument } from '@/server/documents/get-document'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { createText, currentText } from '@/server/rooms'
import { keepVariant } from '@/server/rooms/keep-variant'
import { getText } from '@/server/rooms/queries'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const body = (text: string, marks: object[] = []) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, marks }] }],
})
const variantOf = (documentId: string, content: object = body('Мой вариант')) => ({
  documentId,
  kind: 'outgoing',
  title: 'Мой вариант: О сетях',
  access: 'common' as const,
  content,
})

/** A letter of the executor that the colleague may read. */
async function letter(): Promise<string> {
  const documentId = await draftOf(office.executor)
  await inCommand(office.executor, async (ctx) => {
    await grant(ctx, documentId, [`p:${office.colleague.personId}`], 'read')
    await createText(ctx, documentId, body('Зафиксированный текст') as never)
  })
  return documentId
}

const keep = (actor: Actor, input: object) => execute(keepVariant, { actor }, input as never)
const linksOf = async (actor: Actor, documentId: string) =>
  (await ask(getDocument, { actor }, { documentId })).links.map((link) => link.documentId)

describe('keepVariant', () => {
  it('A-03.04 keeps refused edits as a draft of their author, linked with the document, whose text stays', async () => {
    const documentId = await letter()
    const kept = await keep(office.colleague, variantOf(documentId))
    expect(kept.draftNumber).toMatch(/^\d+-П$/)
    const { content } = await ask(getText, { actor: office.colleague }, { documentId: kept.documentId })
    expect(JSON.stringify(content)).toContain('Мой вариант')
    expect(JSON.stringify(await currentText(database.db, documentId))).toContain('Зафиксированный текст')
    expect(await linksOf(office.colleague, kept.documentId)).toEqual([documentId])
  })

  it('R-08.03 the letter keeps its heading, lists tell the variant apart by its title', async () => {
    const input = { ...variantOf(await letter()), heading: 'О сетях' }
    const kept = await keep(office.colleague, input)
    const view = await ask(getDocument, { actor: office.colleague }, { documentId: kept.documentId })
    expect(view).toMatchObject({ title: 'Мой вариант: О сетях', requisites: { heading: 'О сетях' } })
  })

  it('keeps them for who may not read the document any more, without a link to it', async () => {
    const kept = await keep(office.stranger, variantOf(await letter()))
    expect(await linksOf(office.stranger, kept.documentId)).toEqual([])
  })

  it('R-16.09 words of a restricted document stay restricted', async () => {
    const input = { kind: 'outgoing', title: 'О мобилизации', access: 'dsp' as const }
    const { documentId } = await execute(createDraft, { actor: office.executor }, input)
    const kept = await keep(office.colleague, variantOf(documentId))
    const view = await ask(getDocument, { actor: office.colleague }, { documentId: kept.documentId })
    expect(view.access).toBe('dsp')
  })

  it('is refused to who may not begin documents', async () => {
    const administrator = await addPerson(database.db, { roles: ['administrator'] })
    await expect(keep(administrator, variantOf(await letter()))).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it.each([
    ['a block the schema does not know', { type: 'doc', content: [{ type: 'script' }] }],
    ['a paragraph for a document', { type: 'paragraph' }],
    ['a link with a script', body('сюда', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])],
    ['a level that is no number', { type: 'doc', content: [{ type: 'paragraph', attrs: { level: 'x' } }] }],
  ])('takes no text with %s', async (_what, content) => {
    const refused = keep(office.executor, variantOf(await letter(), content))
    await expect(refused).rejects.toMatchObject({ code: 'rooms.foreign_content' })
  })

  it('a repeated press with one key makes one draft', async () => {
    const call = { actor: office.executor, idempotencyKey: newId() }
    const input = variantOf(await letter())
    const [first, second] = await Promise.all([execute(keepVariant, call, input), execute(keepVariant, call, input)])
    expect(second).toEqual(first)
  })
})

describe('getText', () => {
  it('is read by who may read the document, and not found by a stranger', async () => {
    const documentId = await letter()
    const { content } = await ask(getText, { actor: office.colleague }, { documentId })
    expect(JSON.stringify(content)).toContain('Зафиксированный текст')
    const foreign = ask(getText, { actor: office.stranger }, { documentId })
    await expect(foreign).rejects.toMatchObject({ kind: 'not_found' })
  })
})
