import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accounts, auditLog, securityLog } from '@/db/schema'
import { CLOSE } from '@/lib/realtime/room-protocol'
import type { RoomSession } from '@/lib/realtime/yjs-provider'
import { changeOwnPassword } from '@/server/directory/change-own-password'
import { disableAccount } from '@/server/directory/disable-account'
import { resetPassword } from '@/server/directory/reset-password'
import { hashPassword, verifyPassword } from '@/server/directory/sign-in'
import { handleApi } from '@/server/http/api'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { useLiveServer } from '../../support/live-server'
import { addPerson } from '../../support/office'
import { cookieFor, draftOf, enterRoom } from '../../support/rooms'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
const server = useLiveServer()
const PASSWORD = 'прежний пароль 2026'
const NEXT = 'следующий пароль 2026'
let person: Actor
let admin: Actor
const rooms: RoomSession[] = []

beforeEach(async () => {
  person = await addPerson(database.db)
  admin = await addPerson(database.db, { roles: ['administrator'] })
  const passwordHash = await hashPassword(PASSWORD)
  await database.db
    .update(accounts)
    .set({ passwordHash, login: person.accountId })
    .where(eq(accounts.id, person.accountId))
})
afterEach(() => {
  for (const room of rooms.splice(0)) room.destroy()
})

const me = async (sessionVersion = 1) => {
  const headers = { cookie: await cookieFor(person, sessionVersion) }
  return handleApi(new Request('http://office.example/api/v1/me', { headers }))
}
const enter = (password: string) => verifyPassword(person.accountId, password, null, database.db)

/** The person's browser as it is at work: a cookie, the cabinet's socket, a document's room. */
async function atWork() {
  const { socket } = await server.listen(person)
  const room = await enterRoom(server.rooms, await draftOf(person), person)
  rooms.push(room)
  await waitFor(() => room.state().synced, 'the text to arrive')
  expect((await me()).status).toBe(200)
  return { socket, room }
}

async function expectEnded({ socket, room }: Awaited<ReturnType<typeof atWork>>) {
  await waitFor(() => socket.disconnected, 'the cabinet’s socket to be closed')
  await waitFor(() => room.state().closed !== null, 'the room to be closed')
  expect(room.state()).toMatchObject({ closed: CLOSE.UNAUTHENTICATED, mayWrite: false })
  const refused = await me()
  expect(refused.status).toBe(401)
  expect(await refused.json()).toMatchObject({ code: 'kernel.unauthenticated' })
  await expect(server.listen(person)).rejects.toThrow('kernel.unauthenticated')
}

describe('open sessions end at once: pages, the cabinet’s socket, rooms', () => {
  it('when one changes one’s own password', async () => {
    const work = await atWork()
    await execute(changeOwnPassword, { actor: person }, { current: PASSWORD, next: NEXT })
    await expectEnded(work)
    expect((await me(2)).status).toBe(200)
    expect(await enter(PASSWORD)).toEqual({ outcome: 'wrong' })
    expect(await enter(NEXT)).toMatchObject({ outcome: 'ok', sessionVersion: 2 })
  })

  it('when the administrator gives a new password', async () => {
    const work = await atWork()
    await execute(resetPassword, { actor: admin }, { accountId: person.accountId, password: NEXT })
    await expectEnded(work)
    expect(await enter(NEXT)).toMatchObject({ outcome: 'ok' })
  })

  it('when the account is disabled; enabled again, it needs a new sign-in', async () => {
    const work = await atWork()
    await execute(disableAccount, { actor: admin }, { accountId: person.accountId, disabled: true })
    await expectEnded(work)
    expect(await enter(PASSWORD)).toEqual({ outcome: 'disabled' })
    await execute(disableAccount, { actor: admin }, { accountId: person.accountId, disabled: false })
    expect((await me()).status).toBe(401)
    expect(await enter(PASSWORD)).toMatchObject({ outcome: 'ok', sessionVersion: 3 })
  })

  it('others work on', async () => {
    const other = await server.listen(admin)
    await execute(resetPassword, { actor: admin }, { accountId: person.accountId, password: NEXT })
    const { heard } = await server.listen(admin)
    await execute(disableAccount, { actor: admin }, { accountId: person.accountId, disabled: false })
    expect(other.socket.connected).toBe(true)
    expect(heard).toEqual([])
  })
})

describe('whose accounts one may change', () => {
  it('A-01.07 only those who manage the directory; the attempt is on record', async () => {
    const { accountId } = admin
    for (const [command, input] of [
      [disableAccount, { accountId, disabled: true }],
      [resetPassword, { accountId, password: NEXT }],
    ] as const)
      await expect(execute(command as typeof disableAccount, { actor: person }, input)).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'directory.may_not_manage',
      })
    const refused = await database.db.select().from(securityLog).where(eq(securityLog.actorId, person.personId))
    expect(refused.map((row) => row.command).sort()).toEqual(['directory.disableAccount', 'directory.resetPassword'])
  })

  it('nobody locks themselves out, an unknown account is not found', async () => {
    const own = { accountId: admin.accountId, disabled: true }
    await expect(execute(disableAccount, { actor: admin }, own)).rejects.toMatchObject({
      code: 'directory.own_account',
    })
    const unknown = { accountId: '0196c8f0-0000-7000-8000-00000000dead', disabled: true }
    await expect(execute(disableAccount, { actor: admin }, unknown)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('one’s own password needs the current one, ten signs, and a change; what was typed is in no record', async () => {
    const change = (current: string, next: string) => execute(changeOwnPassword, { actor: person }, { current, next })
    await expect(change('не тот', NEXT)).rejects.toMatchObject({ code: 'directory.wrong_password' })
    await expect(change(PASSWORD, 'коротко')).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    await expect(change(PASSWORD, PASSWORD)).rejects.toMatchObject({ code: 'directory.same_password' })
    expect((await me()).status).toBe(200)
    await change(PASSWORD, NEXT)
    const written = JSON.stringify(await database.db.select().from(auditLog))
    expect(written.includes(NEXT) || written.includes(PASSWORD)).toBe(false)
  })

  it('a repeated press changes the password once', async () => {
    const idempotencyKey = `press-${person.accountId}`
    const press = () => execute(changeOwnPassword, { actor: person, idempotencyKey }, { current: PASSWORD, next: NEXT })
    expect(await Promise.all([press(), press()])).toEqual([{ changed: true }, { changed: true }])
    expect(await enter(NEXT)).toMatchObject({ sessionVersion: 2 })
  })
})
