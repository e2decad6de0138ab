import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { act } from '../../support/acts'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'

const database = useDatabase()
let actor: Actor
let other: Actor
let idempotencyKey: string
let stream: string
beforeAll(async () => {
  actor = await addPerson(database.db)
  other = await addPerson(database.db)
})
beforeEach(() => {
  idempotencyKey = newId()
  stream = newId()
})

/** Each real run of the act gives another answer: equal answers mean it ran once. */
const counted = (name = 'test.act') =>
  act({ name, run: async () => ({ answer: newId() }), audit: () => ({ stream, detail: {} }) })
const audited = () => database.db.select().from(auditLog).where(eq(auditLog.stream, stream))
const press = (by: Actor, input = { text: 'а' }, name?: string) =>
  execute(counted(name), { actor: by, idempotencyKey }, input)

describe('a repeat with the same key', () => {
  it('gets the first answer, and nothing is done again', async () => {
    const first = await press(actor)
    expect(await press(actor)).toEqual(first)
    expect(await audited()).toHaveLength(1)
  })

  it('that comes while the first is still running waits for it: one act, one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => press(actor)))
    expect(new Set(answers.map((one) => one.answer)).size).toBe(1)
    expect(await audited()).toHaveLength(1)
  })

  it('and another input is refused: it is a different act under a used key', async () => {
    await press(actor)
    await expect(press(actor, { text: 'б' })).rejects.toMatchObject({ kind: 'conflict', code: 'kernel.key_reused' })
    expect(await audited()).toHaveLength(1)
  })

  it('and another command is refused', async () => {
    await press(actor)
    await expect(press(actor, { text: 'а' }, 'test.other')).rejects.toMatchObject({ code: 'kernel.key_reused' })
  })

  it('by another person is their own act: nobody reads a foreign answer by guessing its key', async () => {
    const first = await press(actor)
    expect((await press(other)).answer).not.toBe(first.answer)
    expect(await audited()).toHaveLength(2)
  })

  it('after a refusal is a new attempt: the key was not spent', async () => {
    const refusing = act({ policy: () => 'test.not_yet', audit: () => ({ stream, detail: {} }) })
    await expect(execute(refusing, { actor, idempotencyKey }, { text: 'а' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(press(actor)).resolves.toMatchObject({ answer: expect.any(String) })
  })

  it('without a key each press is an act of its own', async () => {
    const run = () => execute(counted(), { actor }, { text: 'а' })
    expect((await run()).answer).not.toBe((await run()).answer)
    expect(await audited()).toHaveLength(2)
  })
})
