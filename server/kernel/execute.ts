import { type Db, getDb, type Tx } from '@/db/client'
import { securityLog } from '@/db/schema'
import { type Actor, personOf } from './actor'
import { writeAudit } from './audit'
import { clock, officeDate } from './clock'
import type { Command } from './command'
import {
  type AnyContractProcedure,
  type InferContractInput,
  type InferContractOutput,
  parseInput,
  trimOutput,
} from './contract'
import { asRefusal, DomainError, sqlState } from './errors'
import { newId } from './ids'
import { createOutbox } from './outbox'
import type { Query } from './query'
import { findReply, hashInput, keepReply } from './replay'

export type Call = {
  actor: Actor
  requestId?: string
  /** Given by the client once per act; repeats get the first answer. */
  idempotencyKey?: string
  /** The moment of the act; the clock's when absent. */
  now?: Date
  db?: Db
}

const RETRIED = new Set(['40001', '40P01'])
const ATTEMPTS = 4

/** Does a command: parse → transaction { replay → load and lock → policy → run → audit → outbox } → output. */
export async function execute<C extends AnyContractProcedure, L>(
  command: Command<C, L>,
  call: Call,
  input: unknown,
): Promise<InferContractOutput<C>> {
  return perform(command, call, (await parseInput(command.contract, input)) as InferContractInput<C>)
}

/** The same for an input that the HTTP door has parsed already. */
export async function perform<C extends AnyContractProcedure, L>(
  command: Command<C, L>,
  call: Call,
  input: InferContractInput<C>,
): Promise<InferContractOutput<C>> {
  const db = call.db ?? getDb()
  const requestId = call.requestId ?? newId()
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction((tx) => transact(tx, command, { ...call, requestId }, input))
    } catch (error) {
      if (attempt < ATTEMPTS && RETRIED.has(sqlState(error) ?? '')) continue
      if (error instanceof DomainError) await recordRefusal(db, command.name, { ...call, requestId }, error)
      throw asRefusal(error)
    }
  }
}

async function transact<C extends AnyContractProcedure, L>(
  tx: Tx,
  command: Command<C, L>,
  call: Call & { requestId: string },
  input: InferContractInput<C>,
): Promise<InferContractOutput<C>> {
  const { actor, requestId, idempotencyKey } = call
  const replay = idempotencyKey
    ? { accountId: actor.accountId, key: idempotencyKey, command: command.name, inputHash: hashInput(input) }
    : null
  const known = replay && (await findReply(tx, replay))
  if (known) return known.reply as InferContractOutput<C>

  const loaded = await command.load(tx, input, actor)
  const verdict = command.policy(actor, loaded, input)
  if (verdict !== true) throw new DomainError('forbidden', verdict)

  const now = call.now ?? clock.now()
  const outbox = createOutbox(requestId)
  const { emit, touch } = outbox
  const raw = await command.run({ tx, actor, now, today: officeDate(now), requestId, emit, touch }, input, loaded)
  const output = (await trimOutput(command.contract, raw)) as InferContractOutput<C>
  const { onBehalfOf = null, order = null, ...note } = command.audit(input, output, loaded)
  const who = { command: command.name, actorId: personOf(actor), onBehalfOf, order, ip: actor.ip }
  await writeAudit(tx, { ...note, ...who, requestId, at: now })
  if (replay) await keepReply(tx, replay, output)
  await outbox.flush(tx)
  return output
}

async function recordRefusal(
  db: Db,
  command: string,
  call: Call & { requestId: string },
  error: DomainError,
): Promise<void> {
  if (error.kind !== 'forbidden' && error.kind !== 'not_found') return
  const { actor, requestId } = call
  const row = { actorId: personOf(actor), command, code: error.code, detail: error.data, ip: actor.ip, requestId }
  await db.insert(securityLog).values({ ...row, id: newId() })
}

/** Answers a query in-process: pages, reactions and tests read this way. */
export async function ask<C extends AnyContractProcedure>(
  query: Query<C>,
  call: { actor: Actor; now?: Date; db?: Db },
  input: unknown,
): Promise<InferContractOutput<C>> {
  return answer(query, call, (await parseInput(query.contract, input)) as InferContractInput<C>)
}

/** The same for an input that the HTTP door has parsed already. */
export async function answer<C extends AnyContractProcedure>(
  query: Query<C>,
  { actor, now = clock.now(), db = getDb() }: { actor: Actor; now?: Date; db?: Db },
  input: InferContractInput<C>,
): Promise<InferContractOutput<C>> {
  const raw = await query.run({ db, actor, now, today: officeDate(now) }, input).catch((error: unknown) => {
    throw asRefusal(error)
  })
  return (await trimOutput(query.contract, raw)) as InferContractOutput<C>
}
