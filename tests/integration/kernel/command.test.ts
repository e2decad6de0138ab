import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, organisations, securityLog } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import type { CommandContext } from '@/server/kernel/command'
import { DomainError } from '@/server/kernel/errors'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { act } from '../../support/acts'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'

const database = useDatabase()
let actor: Actor
let requestId: string
beforeAll(async () => {
  actor = { ...(await addPerson(database.db)), ip: '10.0.0.7' }
})
beforeEach(() => {
  requestId = newId()
})

const audited = () => database.db.select().from(auditLog).where(eq(auditLog.requestId, requestId))
const refused = () => database.db.select().from(securityLog).where(eq(securityLog.requestId, requestId))
const written = () => database.db.select().from(organisations).where(eq(organisations.name, requestId))
const write = ({ tx }: CommandContext) => tx.insert(organisations).values({ name: requestId, nameKey: requestId })

describe('a command', () => {
  it('does its parts in one order: load, policy, run, audit', async () => {
    const steps: string[] = []
    const step = <T>(name: string, value: T): T => {
      steps.push(name)
      return value
    }
    const command = act({
      load: async () => step('load', null),
      policy: () => step('policy', true as const),
      run: async () => step('run', { answer: 'да' }),
      audit: () => step('audit', { stream: 'test', detail: {} }),
    })
    expect(await execute(command, { actor, requestId }, { text: 'а' })).toEqual({ answer: 'да' })
    expect(steps).toEqual(['load', 'policy', 'run', 'audit'])
  })

  it('A-11.03 V-25.02 leaves one audit row: who, for whom by which order, what, when, from where', async () => {
    const now = new Date('2026-11-25T09:00:00Z')
    const onBehalfOf = newId()
    const audit = () => ({ stream: 'test', onBehalfOf, order: '№ 12-к', detail: { field: 'значение' } })
    await execute(act({ audit }), { actor, requestId, now }, { text: 'а' })
    const [row, ...more] = await audited()
    expect(more).toEqual([])
    expect(row).toMatchObject({
      command: 'test.act',
      actorId: actor.personId,
      onBehalfOf,
      order: '№ 12-к',
      detail: { field: 'значение' },
      ip: '10.0.0.7',
      at: now,
    })
  })

  it('does nothing at all with a wrong input, and names the field', async () => {
    const command = act({ load: () => Promise.reject(new Error('must not be reached')) })
    const wrong = execute(command, { actor, requestId }, { text: 7 })
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', code: 'kernel.invalid_input' })
    await expect(wrong).rejects.toMatchObject({ data: { issues: [{ path: ['text'] }] } })
    expect(await audited()).toEqual([])
  })

  it('A-01.07 V-25.03 refused by its policy leaves nothing but a row in the security log', async () => {
    const command = act({ policy: () => 'test.not_yours', run: (ctx) => write(ctx) })
    await expect(execute(command, { actor, requestId }, { text: 'а' })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'test.not_yours',
    })
    expect(await written()).toEqual([])
    expect(await audited()).toEqual([])
    const [row, ...more] = await refused()
    expect(more).toEqual([])
    expect(row).toMatchObject({ actorId: actor.personId, command: 'test.act', code: 'test.not_yours', ip: '10.0.0.7' })
  })

  it('V-25.03 on a foreign document is written down; a mistake of form is not', async () => {
    const missing = act({ load: () => Promise.reject(new DomainError('not_found', 'test.absent')) })
    await expect(execute(missing, { actor, requestId }, { text: 'а' })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await refused()).toMatchObject([{ code: 'test.absent' }])
    requestId = newId()
    const stale = act({ run: () => Promise.reject(new DomainError('conflict', 'test.changed')) })
    await expect(execute(stale, { actor, requestId }, { text: 'а' })).rejects.toMatchObject({ kind: 'conflict' })
    expect(await refused()).toEqual([])
  })

  it.each([
    ['its rule refuses after it wrote', () => Promise.reject(new DomainError('conflict', 'test.late'))],
    ['it breaks down', () => Promise.reject(new Error('broken'))],
    ['its answer breaks the contract', () => Promise.resolve({ answer: 5 })],
  ])('takes everything back when %s', async (_when, end) => {
    const command = act({
      run: async (ctx) => {
        await write(ctx)
        return end()
      },
    })
    await expect(execute(command, { actor, requestId }, { text: 'а' })).rejects.toThrow()
    expect(await written()).toEqual([])
    expect(await audited()).toEqual([])
  })

  it('trims its answer to what the contract promises', async () => {
    const whole = { answer: 'да', secret: 'пароль', nested: { shown: 1, hidden: 2 } }
    const answer = await execute(act({ run: async () => whole }), { actor, requestId }, { text: 'а' })
    expect(answer).toEqual({ answer: 'да', nested: { shown: 1 } })
  })

  it('never sees fields its contract does not know', async () => {
    const seen: unknown[] = []
    const run = async (_ctx: CommandContext, input: unknown) => {
      seen.push(input)
      return { answer: 'да' }
    }
    await execute(act({ run }), { actor, requestId }, { text: 'а', actorId: newId(), permissions: ['admin.manage'] })
    expect(seen).toEqual([{ text: 'а' }])
  })
})
