import { beforeAll, describe, expect, it } from 'vitest'
import type { BodyNode } from '@/lib/editor/content'
import { TEXT_BODY_LIMIT } from '@/server/http/body'
import { writtenText } from '@/server/rooms/texts'
import { bodyOf, SENTENCE } from '../../factories/letters'
import { useDatabase } from '../../support/database'
import { knock } from '../../support/door'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
let documentId: string
beforeAll(async () => {
  office = await makeOffice(database.db)
  documentId = await draftOf(office.executor)
})

const PARAGRAPHS = 10_000
const long = bodyOf(...Array.from({ length: PARAGRAPHS }, (_, at) => (at % 3 ? `Строка ${at}.` : `${at}. ${SENTENCE}`)))
const variant = (content: unknown) => ({ kind: 'outgoing', title: 'Мой вариант', access: 'common', content })

const DOORS = [
  ['to count its pages', 'text/pages', (content: unknown) => ({ content })],
  ['to keep it as a copy', 'variants', variant],
] as const

const send = (door: string, body: object) => knock(office.executor, `POST /documents/${documentId}/${door}`, { body })

describe('a text longer than any other act', () => {
  it('A-03.04 of ten thousand paragraphs is kept as a copy, whole', async () => {
    expect(JSON.stringify(long).length).toBeGreaterThan(1024 * 1024)
    const { status, body } = await send('variants', variant(long))
    expect(status).toBe(200)
    const kept = await writtenText(database.db, String(body.documentId))
    expect(kept.content?.length).toBe(PARAGRAPHS)
    expect(kept.content?.at(-1)).toMatchObject(long.content?.at(-1) as BodyNode)
  })

  it('R-03.12 of ten thousand paragraphs has its pages counted', async () => {
    const { status, body } = await send('text/pages', { content: long })
    expect(status).toBe(200)
    expect(body.pages).toBeGreaterThan(300)
  })

  it.each(DOORS)('longer than a room takes, is refused %s, and told how long it may be', async (_what, door, make) => {
    const { status, body } = await send(door, make(bodyOf('О'.repeat(TEXT_BODY_LIMIT / 2))))
    expect(status).toBe(413)
    expect(body).toMatchObject({ code: 'kernel.too_large', data: { limitMb: TEXT_BODY_LIMIT / 1024 / 1024 } })
  })

  it.each(DOORS)('nested past all sense, is refused %s as no text of ours', async (_what, door, make) => {
    const depth = 200_000
    const nested = `${'{"type":"doc","content":['.repeat(depth)}{"type":"paragraph"}${']}'.repeat(depth)}`
    const raw = JSON.stringify(make('NESTED')).replace('"NESTED"', nested)
    const headers = { 'content-type': 'application/json' }
    const answer = await knock(office.executor, `POST /documents/${documentId}/${door}`, { raw, headers })
    expect(answer).toMatchObject({ status: 400, body: { code: 'rooms.foreign_content' } })
  })
})
