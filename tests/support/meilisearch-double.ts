import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A stand-in for the product Meilisearch: the few addresses our engine uses, answered as its documentation says, over
 * real HTTP. Writes are tasks; a search takes quoted words whole, the last bare word as a beginning, all words needed.
 */
type Row = Record<string, unknown> & { id: string }
type Search = {
  q: string
  filter: (string | string[])[]
  attributesToSearchOn: string[]
  distinct: string
  sort: string[]
  limit: number
}
type Fetch = { filter?: (string | string[])[]; fields: string[] | string; limit: number; offset: number }
type Call = { method: string; path: string; body: unknown; authorization: string | undefined }

export type MeilisearchDouble = {
  url: string
  calls: Call[]
  rows: Map<string, Row>
  settings: () => Record<string, unknown>
  /** Makes every answer this status, or none at all with `hang`; null is well again. */
  break: (how: number | 'hang' | null) => void
  stop: () => Promise<void>
}

export async function startMeilisearchDouble(): Promise<MeilisearchDouble> {
  const rows = new Map<string, Row>()
  const calls: Call[] = []
  const tasks: { status: string; type: string; error: unknown }[] = []
  let settings: Record<string, unknown> | null = null
  let broken: number | 'hang' | null = null

  const enqueue = (type: string, work: () => void): [number, unknown] => {
    let error: unknown = null
    try {
      work()
    } catch (reason) {
      error = { message: String(reason), code: 'internal', type: 'internal', link: '' }
    }
    tasks.push({ status: error ? 'failed' : 'succeeded', type, error })
    const taskUid = tasks.length - 1
    return [202, { taskUid, indexUid: 'vizir-entries', status: 'enqueued', type, enqueuedAt: new Date().toISOString() }]
  }

  const route = (method: string, path: string, body: unknown, asked: object = {}): [number, unknown] => {
    const [, first, uid, part, last] = path.split('/')
    if (first === 'tasks') return [200, { uid: Number(uid), indexUid: 'vizir-entries', ...tasks[Number(uid)] }]
    if (first === 'multi-search') {
      if (!settings) return [400, { message: 'no index', code: 'index_not_found', type: 'invalid_request', link: '' }]
      const filterable = settings.filterableAttributes as string[]
      const results = (body as { queries: Search[] }).queries.map((query) =>
        search([...rows.values()], query, filterable),
      )
      return [200, { results }]
    }
    if (first !== 'indexes') return [404, { message: path, code: 'not_found', type: 'invalid_request', link: '' }]
    if (method === 'POST' && !uid) {
      return enqueue('indexCreation', () => {
        settings = {}
      })
    }
    if (method === 'DELETE' && !part) {
      return enqueue('indexDeletion', () => {
        rows.clear()
        settings = null
      })
    }
    if (method === 'PATCH' && part === 'settings') {
      return enqueue('settingsUpdate', () => {
        settings = { ...settings, ...(body as object) }
      })
    }
    if (part === 'documents' && (last === 'fetch' || method === 'GET')) {
      const { filter, fields, limit, offset } = (body ?? asked) as Fetch
      const found = [...rows.values()].filter((row) => !filter || fits(row, filter))
      const results = found.slice(Number(offset), Number(offset) + Number(limit))
      const names = typeof fields === 'string' ? fields.split(',') : fields
      const shown = results.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))
      return [200, { results: shown, offset: Number(offset), limit: Number(limit), total: found.length }]
    }
    if (last === 'delete') {
      const { filter } = body as { filter: (string | string[])[] }
      return enqueue('documentDeletion', () => {
        for (const row of [...rows.values()]) if (fits(row, filter)) rows.delete(row.id)
      })
    }
    return enqueue('documentAdditionOrUpdate', () => {
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
    const [status, answer] = broken
      ? [broken, { message: 'down', code: 'internal', type: 'internal', link: '' }]
      : route(request.method ?? '', path, body, Object.fromEntries(new URLSearchParams(query)))
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    rows,
    settings: () => settings ?? {},
    break: (how) => {
      broken = how
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

function search(rows: Row[], { q, filter, attributesToSearchOn, distinct, sort, limit }: Search, filterable: string[]) {
  for (const name of filter.flat().map((one) => one.split(' ')[0] ?? '')) {
    if (!filterable.includes(name)) throw new Error(`Attribute ${name} is not filterable`)
  }
  const wanted = [...q.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => ({
    words: match[1] ?? match[2] ?? '',
    bare: !match[1],
  }))
  const found = rows.filter((row) => {
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
    indexUid: 'vizir-entries',
    query: q,
    hits,
    limit,
    offset: 0,
    estimatedTotalHits: once.length,
    processingTimeMs: 1,
  }
}
