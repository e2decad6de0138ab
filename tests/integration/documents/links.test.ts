import { beforeAll, describe, expect, it } from 'vitest'
import { getLinkGraph } from '@/server/documents/get-link-graph'
import { linkDocument } from '@/server/documents/link-document'
import { getHistory } from '@/server/documents/queries'
import { unlinkDocument } from '@/server/documents/unlink-document'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { lastIn, letIn } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

type Pair = { documentId: string; otherId: string; kind: string }
const link = (pair: Pair, actor: Actor = office.executor, call = {}) => execute(linkDocument, { actor, ...call }, pair)
const graph = (documentId: string, actor: Actor = office.executor, depth = 3) =>
  ask(getLinkGraph, { actor }, { documentId, depth })
const drafts = (...titles: string[]) => Promise.all(titles.map((title) => draftOf(office.executor, title)))

describe('C-09.11 C-09.12 links between documents', () => {
  it('A-09.06 a chain is followed as deep as asked, from either end', async () => {
    const [a, b, c, d] = (await drafts('Один', 'Два', 'Три', 'Четыре')) as [string, string, string, string]
    await link({ documentId: b, otherId: a, kind: 'amends' })
    await link({ documentId: c, otherId: b, kind: 'cancels' })
    await link({ documentId: c, otherId: d, kind: 'execution' })
    expect((await graph(a, office.executor, 1)).nodes.map(({ key, depth }) => [key, depth])).toEqual([
      [a, 0],
      [b, 1],
    ])
    const whole = await graph(a)
    expect(whole.nodes.map(({ document }) => document?.title)).toEqual(['Один', 'Два', 'Три', 'Четыре'])
    expect(whole.edges).toHaveLength(3)
    expect((await graph(d)).nodes).toHaveLength(4)
    expect(await lastIn(office.executor, a)).toMatchObject({ name: 'documents.linked', data: { kind: 'amends' } })
  })

  it('a closed document stands without a name, and nothing beyond it', async () => {
    const [open, closed, beyond] = (await drafts('Открытый', 'Тайный', 'За тайным')) as [string, string, string]
    await link({ documentId: open, otherId: closed, kind: 'related' })
    await link({ documentId: closed, otherId: beyond, kind: 'follow_up' })
    await letIn(open, 'read', office.colleague)
    await letIn(beyond, 'read', office.colleague)
    const seen = await graph(open, office.colleague)
    expect(seen.nodes.map(({ document }) => document?.title ?? null)).toEqual(['Открытый', null])
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Тайный|${closed}|${beyond}`))
    expect(seen.link).toBe('documents.read_only')
    await expect(graph(closed, office.colleague)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('no circle, no document to itself, none that one may not read; who only reads may not link', async () => {
    const [a, b, c] = (await drafts('А', 'Б', 'В')) as [string, string, string]
    await link({ documentId: a, otherId: b, kind: 'amends' })
    await link({ documentId: b, otherId: c, kind: 'amends' })
    await expect(link({ documentId: c, otherId: a, kind: 'amends' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'documents.link_circle',
    })
    await link({ documentId: c, otherId: a, kind: 'cancels' })
    await expect(link({ documentId: a, otherId: a, kind: 'related' })).rejects.toMatchObject({
      code: 'documents.link_itself',
    })
    await letIn(a, 'read', office.colleague)
    const own = await draftOf(office.colleague, 'Своё')
    await expect(link({ documentId: own, otherId: b, kind: 'related' }, office.colleague)).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(link({ documentId: a, otherId: own, kind: 'related' }, office.colleague)).rejects.toMatchObject({
      code: 'documents.read_only',
    })
  })

  it('two at once never close a circle; a repeat links once', async () => {
    const [a, b] = (await drafts('Раз', 'Два')) as [string, string]
    const both = await Promise.allSettled([
      link({ documentId: a, otherId: b, kind: 'follow_up' }),
      link({ documentId: b, otherId: a, kind: 'follow_up' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const pair = { documentId: a, otherId: b, kind: 'related' }
    expect(await link(pair)).toEqual({ linked: true })
    expect(await link(pair)).toEqual({ linked: false })
  })

  it('a link by hand is taken away, once, and the history tells of both', async () => {
    const [a, b] = (await drafts('Это', 'То')) as [string, string]
    const pair = { documentId: a, otherId: b, kind: 'execution' }
    await link(pair)
    await execute(unlinkDocument, { actor: office.executor }, pair)
    await expect(execute(unlinkDocument, { actor: office.executor }, pair)).rejects.toMatchObject({
      code: 'documents.no_such_link',
    })
    expect((await graph(a)).edges).toEqual([])
    const acts = await ask(getHistory, { actor: office.executor }, { documentId: a })
    expect(acts.map(({ command }) => command).slice(0, 2)).toEqual(['documents.unlink', 'documents.link'])
  })
})
