import { eq } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, it } from 'vitest'
import { accounts, documents } from '@/db/schema'
import { BODY_LIMIT } from '@/server/http/body'
import { env } from '@/server/kernel/env'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { knock } from '../../support/door'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { cookieFor, draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const PROBLEM = 'application/problem+json'
const draft = (title: string) => ({ kind: 'outgoing', title })

describe('a refusal of the HTTP door is problem+json that names its reason', () => {
  it.each([
    ['nobody', () => knock(null, 'GET /me'), 401, 'kernel.unauthenticated'],
    ['an address there is not', () => knock(office.executor, 'GET /nothing/here'), 404, 'kernel.not_found'],
    ['a method the address has not', () => knock(office.executor, 'DELETE /me'), 404, 'kernel.not_found'],
    [
      'a foreign document',
      async () => knock(office.stranger, `GET /documents/${await draftOf(office.executor)}`),
      404,
      'documents.not_found',
    ],
    ['an id that is none', () => knock(office.executor, 'GET /documents/1'), 400, 'kernel.invalid_input'],
    [
      'a body that is not JSON',
      () =>
        knock(office.executor, 'POST /documents', { raw: '{"kind":', headers: { 'content-type': 'application/json' } }),
      400,
      'kernel.invalid_input',
    ],
    ['a missing field', () => knock(office.executor, 'POST /documents', { body: {} }), 400, 'kernel.invalid_input'],
    [
      'a field of another type',
      () => knock(office.executor, 'POST /documents', { body: { kind: 'outgoing', title: { $ne: 1 } } }),
      400,
      'kernel.invalid_input',
    ],
    [
      'a text with a zero byte',
      () => knock(office.executor, 'POST /documents', { body: draft('О\u0000') }),
      400,
      'kernel.invalid_input',
    ],
    [
      'a key that is too short',
      () => knock(office.executor, 'POST /documents', { body: draft('О'), headers: { 'idempotency-key': 'abc' } }),
      400,
      'kernel.invalid_input',
    ],
    [
      'an act without the right to it',
      () => knock(office.executor, `POST /accounts/${newId()}/password`, { body: { password: 'новый пароль 2026' } }),
      404,
      'directory.unknown_account',
    ],
    [
      'a body of more than a megabyte that says so',
      () => knock(office.executor, 'POST /documents', { body: draft('О'.repeat(BODY_LIMIT)) }),
      413,
      'kernel.too_large',
    ],
    [
      'a body of more than a megabyte that does not say so',
      () =>
        knock(office.executor, 'POST /documents', { raw: endless(), headers: { 'content-type': 'application/json' } }),
      413,
      'kernel.too_large',
    ],
  ])('%s', async (_what, ask, status, code) => {
    const answer = await ask()
    expect(answer).toMatchObject({ status, type: PROBLEM, body: { type: 'about:blank', status, code } })
    expect(answer.body.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('V-25.08 says neither whose the foreign document is nor what is in it', async () => {
    const documentId = await draftOf(office.executor, 'О тайном предмете')
    const foreign = await knock(office.stranger, `GET /documents/${documentId}`)
    const absent = await knock(office.stranger, `GET /documents/${newId()}`)
    const { requestId: _a, ...one } = foreign.body
    const { requestId: _b, ...other } = absent.body
    expect(one).toEqual(other)
  })
})

/** A body without an end and without a length. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)) })
}

describe('who the door believes a caller to be', () => {
  const token = (claims: { secret?: string; sv?: number; sub?: string; maxAge?: number }) =>
    encode({
      token: { sub: claims.sub ?? office.executor.accountId, sv: claims.sv ?? 1 },
      secret: claims.secret ?? (env().NEXTAUTH_SECRET as string),
      maxAge: claims.maxAge,
    })
  const asks = async (cookie: string) => (await knock(null, 'GET /me', { cookie })).status
  const named = (value: string) => `next-auth.session-token=${value}`

  it('the person of a cookie we made, also one split over several', async () => {
    const whole = await token({})
    expect(await asks(named(whole))).toBe(200)
    const half = Math.floor(whole.length / 2)
    const parts = `next-auth.session-token.0=${whole.slice(0, half)}; next-auth.session-token.1=${whole.slice(half)}`
    expect(await asks(parts)).toBe(200)
  })

  it.each([
    ['made with another secret', () => token({ secret: 'x'.repeat(40) })],
    ['that has run out', () => token({ maxAge: -60 })],
    ['of a session that was ended', () => token({ sv: 0 })],
    ['of an account there is not', () => token({ sub: newId() })],
    ['of something that is no account', () => token({ sub: "' or 1=1 --" })],
    ['cut short', async () => (await token({})).slice(0, -3)],
    ['of noise', async () => '%E0%A4%A'],
    ['of nothing', async () => ''],
  ])('nobody, for a cookie %s', async (_what, make) => {
    expect(await asks(named(await make()))).toBe(401)
  })

  it('nobody, for an account disabled a moment ago', async () => {
    const person = await addPerson(database.db)
    const cookie = await cookieFor(person)
    expect(await asks(cookie)).toBe(200)
    await database.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, person.accountId))
    expect(await asks(cookie)).toBe(401)
  })

  it('themselves, whatever the body says they are', async () => {
    const forged = { authorId: office.head.personId, actorId: office.head.personId, permissions: ['admin.manage'] }
    const { body } = await knock(office.executor, 'POST /documents', { body: { ...draft('О проверке'), ...forged } })
    const [row] = await database.db
      .select()
      .from(documents)
      .where(eq(documents.id, body.documentId as string))
    expect(JSON.stringify(row)).toContain(office.executor.personId)
    expect(JSON.stringify(row)).not.toContain(office.head.personId)
  })
})

describe('a write from a page of another site', () => {
  const write = (origin: string, headers: Record<string, string> = {}) =>
    knock(office.executor, 'POST /documents', { body: draft('О проверке'), headers: { origin, ...headers } })

  it.each(['http://evil.example', 'https://office.example.evil.example', 'null', 'http://office.example:81'])(
    'is refused: %s',
    async (origin) => {
      expect(await write(origin)).toMatchObject({ status: 403, body: { code: 'kernel.foreign_origin' } })
    },
  )

  it('our own page, also behind a proxy, and a program without an origin may write', async () => {
    expect((await write('http://office.example')).status).toBe(200)
    expect((await write('https://sed.example', { 'x-forwarded-host': 'sed.example' })).status).toBe(200)
    expect((await knock(office.executor, 'POST /documents', { body: draft('О проверке') })).status).toBe(200)
  })
})
