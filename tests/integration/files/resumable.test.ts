import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { blobs, uploads } from '@/db/schema'
import { sweepBegun } from '@/server/files/resumable/begun-uploads'
import { handleResumable } from '@/server/files/resumable/http'
import type { Actor } from '@/server/kernel/actor'
import { makePdf } from '../../factories/office-files'
import { startClamd } from '../../support/clamd-double'
import { useDatabase } from '../../support/database'
import { sha256Of } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { cookieFor } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const HOST = 'http://office.example'
const ROOT = '/api/files/resumable'
type Asked = { method: string; at?: string; body?: Uint8Array | ReadableStream; headers?: Record<string, string> }

async function ask(actor: Actor | null, { method, at = ROOT, body, headers = {} }: Asked): Promise<Response> {
  const all = new Headers({ host: 'office.example', 'tus-resumable': '1.0.0', ...headers })
  if (actor) all.set('cookie', await cookieFor(actor))
  const init = { method, headers: all, body: body instanceof Uint8Array ? Buffer.from(body) : body, duplex: 'half' }
  return handleResumable(new Request(HOST + at, init as RequestInit))
}

const named = (name: string) => `filename ${Buffer.from(name).toString('base64')}`

async function begin(actor: Actor, size: number, name = 'Отчёт.pdf'): Promise<string> {
  const headers = { 'upload-length': String(size), 'upload-metadata': named(name) }
  const answer = await ask(actor, { method: 'POST', headers })
  expect(answer.status).toBe(201)
  return answer.headers.get('location') as string
}

const send = (actor: Actor, at: string, offset: number, body: Uint8Array | ReadableStream) =>
  ask(actor, {
    method: 'PATCH',
    at,
    body,
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  })
const offsetOf = async (actor: Actor, at: string) =>
  Number((await ask(actor, { method: 'HEAD', at })).headers.get('upload-offset'))
const finish = async (actor: Actor, at: string) => {
  const answer = await ask(actor, { method: 'POST', at: `${at}/finish` })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const begunOf = (actor: Actor) => {
  const folder = path.join(process.env.DATA_DIR as string, 'uploads')
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith(actor.personId ?? '-') && !name.endsWith('.json'))
    : []
}

describe('a large file that comes in parts', () => {
  it('goes on where the connection broke off, and is taken in as any other', async () => {
    const bytes = makePdf(['первая', 'вторая', 'третья'].map((page) => page.repeat(400)))
    const at = await begin(office.executor, bytes.length)
    const third = Math.floor(bytes.length / 3)
    expect((await send(office.executor, at, 0, bytes.subarray(0, third))).status).toBe(204)
    let sent = false
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) return controller.error(new Error('connection lost'))
        sent = true
        controller.enqueue(bytes.subarray(third, third + 1000))
      },
    })
    expect((await send(office.executor, at, third, broken)).status).toBeGreaterThanOrEqual(400)
    const came = await offsetOf(office.executor, at)
    expect(came).toBeGreaterThanOrEqual(third)
    expect((await finish(office.executor, at)).body.code).toBe('files.upload_unfinished')
    expect((await send(office.executor, at, came, bytes.subarray(came))).status).toBe(204)
    const { status, body } = await finish(office.executor, at)
    expect(status).toBe(200)
    expect(body).toMatchObject({ sha256: sha256Of(bytes), size: bytes.length, name: 'Отчёт.pdf', pages: 3 })
    expect(begunOf(office.executor)).toEqual([])
    expect((await finish(office.executor, at)).body.code).toBe('files.upload_gone')
  })

  it('parts that overlap or leave a hole are refused, and nothing of the file is spoilt', async () => {
    const bytes = makePdf(['перекрытие '.repeat(300)])
    const at = await begin(office.executor, bytes.length)
    await send(office.executor, at, 0, bytes.subarray(0, 900))
    for (const wrong of [0, 500, 901, 5000])
      expect((await send(office.executor, at, wrong, bytes.subarray(wrong, wrong + 10))).status).toBe(409)
    expect((await send(office.executor, at, 900, bytes.subarray(900))).status).toBe(204)
    expect((await finish(office.executor, at)).body.sha256).toBe(sha256Of(bytes))
  })

  it('is its person’s alone: others, and who is not signed in, neither see nor continue nor finish it', async () => {
    const bytes = makePdf(['чужое'])
    const at = await begin(office.executor, bytes.length)
    for (const method of ['HEAD', 'PATCH', 'DELETE'])
      expect((await ask(office.reviewer, { method, at })).status).toBe(404)
    expect((await finish(office.reviewer, at)).status).toBe(404)
    expect((await ask(null, { method: 'HEAD', at })).status).toBe(401)
    for (const at of [`${ROOT}/..%2f..%2fsecret`, `${ROOT}/${office.executor.personId}.x`, `${ROOT}/a/b/c`])
      expect((await ask(office.executor, { method: 'HEAD', at })).status).toBe(404)
    expect((await ask(office.executor, { method: 'DELETE', at })).status).toBe(204)
    expect(begunOf(office.executor)).toEqual([])
  })

  it('what cannot be taken is refused before its first byte: too large, empty, no name', async () => {
    const begun = async (length: number, name: string) => {
      const headers = { 'upload-length': String(length), 'upload-metadata': named(name) }
      return (await ask(office.executor, { method: 'POST', headers })).json()
    }
    expect(await begun(101 * 1024 * 1024, 'Большой.pdf')).toMatchObject({ code: 'files.too_large' })
    expect(await begun(0, 'Пустой.pdf')).toMatchObject({ code: 'files.empty' })
    expect(await begun(10, '..')).toMatchObject({ code: 'files.bad_name' })
    const away = await ask(office.executor, { method: 'POST', headers: { origin: 'https://other.example' } })
    expect(away.status).toBe(403)
    expect(begunOf(office.executor)).toEqual([])
  })

  it('refused at its end it leaves nothing; when the antivirus was silent it may be finished again', async () => {
    const liar = new TextEncoder().encode('это не PDF')
    const refused = await begin(office.executor, liar.length)
    await send(office.executor, refused, 0, liar)
    expect((await finish(office.executor, refused)).status).toBe(400)
    expect(begunOf(office.executor)).toEqual([])
    const bytes = makePdf(['молчит'])
    const at = await begin(office.executor, bytes.length)
    await send(office.executor, at, 0, bytes)
    const clamd = await startClamd()
    process.env.CLAMD_URL = clamd.url
    await clamd.stop()
    const rows = await database.db.$count(blobs)
    expect((await finish(office.executor, at)).body.code).toBe('files.antivirus_silent')
    expect(await database.db.$count(blobs)).toBe(rows)
    delete process.env.CLAMD_URL
    expect((await finish(office.executor, at)).status).toBe(200)
    expect(await database.db.$count(uploads)).toBeGreaterThan(0)
  })

  it('left behind for a day it goes, whole or in part, and nobody fills the disk with beginnings', async () => {
    const begun: string[] = []
    for (let at = 0; at < 20; at++) begun.push(await begin(office.head, 4))
    const headers = { 'upload-length': '10', 'upload-metadata': named('ещё.pdf') }
    const more = await ask(office.head, { method: 'POST', headers })
    expect(await more.json()).toMatchObject({ code: 'files.too_many_begun' })
    await send(office.head, begun[0] as string, 0, new Uint8Array(4))
    const fresh = await begin(office.executor, 10)
    await sweepBegun(Date.now() + 23 * 60 * 60 * 1000)
    expect(begunOf(office.head)).toHaveLength(20)
    await sweepBegun(Date.now() + 25 * 60 * 60 * 1000)
    expect(begunOf(office.head)).toEqual([])
    expect((await ask(office.executor, { method: 'HEAD', at: fresh })).status).toBe(404)
    expect((await begin(office.head, 10)).startsWith(ROOT)).toBe(true)
  })
})
