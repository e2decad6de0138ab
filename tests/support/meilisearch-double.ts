import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A stand-in for the product Meilisearch: the few addresses our engine uses, answered as its documentation says, over
 * real HTTP. Writes are tasks; a search takes quoted words whole, the last bare word as a beginning, all words needed.
 */
type Row = Record<string, unknown> & { id: string }
type Search = {
  indexUid: string
  q: string
  filter: (string | string[])[]
  attributesToSearchOn: string[]
  distinct: string
  sort: string[]
  limit: number
}
type Fetch = { filter?: (string | string[])[]; fields: string[] | string; limit: number; offset: number }
type Call = { method: string; path: string; body: unknown; authorization: string | undefined }

type Index = { rows: Map<string, Row>; settings: Record<string, unknown> }

export type MeilisearchDouble = {
  url: string
  calls: Call[]
  /** What stands there, by name of the index. */
  indexes: Map<string, Index>
  /** Rows and settings of the index made last. */
  readonly rows: Map<string, Row>
  settings: () => Record<string, unknown>
  /** Makes every answer this status, or none at all with `hang`; null is well again. */
  break: (how: number | 'hang' | null) => void
  /** Keeps the next write of rows waiting: `held` comes when it is there, `letGo` lets it through. */
  holdNextWrite: () => { held: Promise<void>; letGo: () => void }
  stop: () => Promise<void>
}

const NO_INDEX: [number, unknown] = [
  404,
  { message: 'no index', code: 'index_not_found', type: 'invalid_request', link: '' },
]

export async function startMeilisearchDouble(): Promise<MeilisearchDouble> {
  const indexes = new Map<string, Index>()
  const newest = (): Index => [...indexes.values()].at(-1) ?? { rows: new Map(), settings: {} }
  const calls: Call[] = []
  const tasks: { status: string; type: string; error: unknown }[] = []
  let broken: number | 'hang' | null = null
  let atWrite: (() => Promise<void>) | null = null

  const enqueue = (type: string, indexUid: string, work: () => void): [number, unknown] => {
    let error: unknown = null
    try {
      work()
    } catch (reason) {
      error = { message: String(reason), code: 'internal', type: 'internal', link: '' }
    }
    tasks.push({ status: error ? 'failed' : 'succeeded', type, error })
    const taskUid = tasks.length - 1
    return [202, { taskUid, indexUid, status: 'enqueued', type, enqueuedAt: new Date().toISOString() }]
  }

  const route = (method: string, path: string, body: unknown, asked: object = {}): [number, unknown] => {
    const [, first, uid = '', part, last] = path.split('/')
    if (first === 'tasks') return [200, { uid: Number(uid), indexUid: uid, ...tasks[Number(uid)] }]
    if (first === 'multi-search') {
      const { queries } = body as { queries: Search[] }
      if (queries.some(({ indexUid }) => !indexes.has(indexUid))) return NO_INDEX
      return [200, { results: queries.map((query) => search(indexes.get(query.indexUid) ?? newest(), query)) }]
    }
    if (first !== 'indexes') return [404, { message: path, code: 'not_found', type: 'invalid_request', link: '' }]
    if (method === 'POST' && !uid) {
      const { uid: named } = body as { uid: string }
      return enqueue('indexCreation', named, () => {
        if (indexes.has(named)) throw new Error(`index ${named} already exists`)
        indexes.set(named, { rows: new Map(), settings: {} })
      })
    }
    if (!uid) return [200, { results: [...indexes.keys()].map((name) => ({ uid: name })), total: indexes.size }]
    if (method === 'GET' && !part) return indexes.has(uid) ? [200, { uid }] : NO_INDEX
    const there = (): Index => {
      const index = indexes.get(uid)
      if (!index) throw new Error(`index ${uid} not found`)
      return index
    }
    if (method === 'DELETE' && !part) return enqueue('indexDeletion', uid, () => void (there() && indexes.delete(uid)))
    if (method === 'PATCH' && part === 'settings') {
      return enqueue('settingsUpdate', uid, () => void Object.assign(there().settings, body as object))
    }
    if (part === 'documents' && (last === 'fetch' || method === 'GET')) {
      if (!indexes.has(uid)) return NO_INDEX
      const { filter, fields, limit, offset } = (body ?? asked) as Fetch
      const found = [...there().rows.values()].filter((row) => !filter || fits(row, filter))
      const results = found.slice(Number(offset), Number(offset) + Number(limit))
      const names = typeof fields === 'string' ? fields.split(',') : fields
      const shown = results.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))
      return [200, { results: shown, offset: Number(offset), limit: Number(limit), total: found.length }]
    }
    if (last === 'delete') {
      const { filter } = body as { filter: (string | string[])[] }
      return enqueue('documentDeletion', uid, () => {
        const { rows } = there()
        for (const row of [...rows.values()]) if (fits(row, filter)) rows.delete(row.id)
      })
    }
    return enqueue('documentAdditionOrUpdate', uid, () => {
      // As the product does: a write to an index that is not there makes one, without settings.
      const { rows } = indexes.get(uid) ?? { rows: new Map<string, Row>() }
      if (!indexes.has(uid)) indexes.set(uid, { rows, settings: {} })
      for (const row of body as Row[]) {
        if (!/^[\w-]{1,511}$/.test(row.id)) throw new Error(`invalid document id ${row.id}`)
        rows.set(row.id, method === 'PUT' ? { ...rows.get(row.id), ...row } : row)
      }
    })
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    if (broken === 'hang') return
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const body: unknown = text ? JSON.parse(text) : null
    const [path = '', query] = (request.url ?? '').split('?')
    calls.push({ method: request.method ?? '', path, body, authorization: request.headers.authorization })
    if (atWrite && path.endsWith('/documents') && request.method !== 'GET') {
      const waiting = atWrite
      atWrite = null
      await waiting()
    }
    const [status, answer] = broken
      ? [broken, { message: 'down', code: 'internal', type: 'internal', link: '' }]
      : route(request.method ?? '', path, body, Object.fromEntries(new URLSearchParams(query)))
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    indexes,
    get rows() {
      return newest().rows
    },
    settings: () => newest().settings,
    break: (how) => {
      broken = how
    },
    holdNextWrite() {
      let came = () => {}
      let letGo = () => {}
      const held = new Promise<void>((resolve) => {
        came = resolve
      })
      const gate = new Promise<void>((resolve) => {
        letGo = resolve
      })
      atWrite = () => {
        came()
        return gate
      }
      return { held, letGo }
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A list is «and», a list in a list «or»; a condition is `a = "b"`, `a IN ["b", "c"]`, `a >= 1`, joined by AND. */
const fits = (row: Row, filter: (string | string[])[]): boolean =>
  filter.every((one) => (typeof one === 'string' ? holds(row, one) : one.some((other) => holds(row, other))))

const holds = (row: Row, expression: string): boolean =>
  expression.split(' AND ').every((condition) => {
    const match = /^(\w+) (=|IN|>=|<=) (.+)$/s.exec(condition)
    if (!match) throw new Error(`unreadable filter ${condition}`)
    const [, name = '', operator, value = ''] = match
    const own = [row[name]].flat()
    if (operator === '>=') return own.some((part) => Number(part) >= Number(value))
    if (operator === '<=') return own.some((part) => Number(part) <= Number(value))
    const wanted = (operator === 'IN' ? JSON.parse(value) : [JSON.parse(value)]) as unknown[]
    return own.some((part) => wanted.includes(part))
  })

function search(
  { rows, settings }: Index,
  { indexUid, q, filter, attributesToSearchOn, distinct, sort, limit }: Search,
) {
  const filterable = (settings.filterableAttributes ?? []) as string[]
  for (const name of filter.flat().map((one) => one.split(' ')[0] ?? '')) {
    if (!filterable.includes(name)) throw new Error(`Attribute ${name} is not filterable`)
  }
  const wanted = [...q.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => ({
    words: match[1] ?? match[2] ?? '',
    bare: !match[1],
  }))
  const found = [...rows.values()].filter((row) => {
    const texts = attributesToSearchOn.map((name) => ` ${[row[name]].flat().join(' · ').toLowerCase()} `)
    return (
      fits(row, filter) &&
      wanted.every(({ words, bare }, at) => {
        const open = bare && at === wanted.length - 1
        const needle = ` ${words.toLowerCase()}${open ? '' : ' '}`
        return texts.some((text) => text.includes(needle))
      })
    )
  })
  const back = sort.includes('at:asc') ? -1 : 1
  const inOrder = found.sort((a, b) => back * (Number(b.at) - Number(a.at)))
  const once = inOrder.filter((row, at) => inOrder.findIndex((other) => other[distinct] === row[distinct]) === at)
  const hits = once.slice(0, limit).map(({ documentId, source, sourceId }) => ({ documentId, source, sourceId }))
  return {
    indexUid,
    query: q,
    hits,
    limit,
    offset: 0,
    estimatedTotalHits: once.length,
    processingTimeMs: 1,
  }
}
