import type { Tx } from '@/db/client'
import type { Actor } from './actor'
import type { AnyContractProcedure, InferContractInput, InferContractOutput } from './contract'
import type { Outbox } from './outbox'
import type { Verdict } from './policy'

/** What a use case is handed: its transaction, who acts, and the office's time. */
export type CommandContext = Pick<Outbox, 'emit' | 'touch'> & {
  tx: Tx
  actor: Actor
  now: Date
  /** Office date, YYYY-MM-DD. */
  today: string
  requestId: string
}

export type AuditNote = {
  /** What the act is about, `document:<id>`; acts of one stream are chained. */
  stream: string
  onBehalfOf?: string | null
  order?: string | null
  detail: Record<string, unknown>
}

export type CommandSpec<C extends AnyContractProcedure, Loaded> = {
  name: string
  /** Loads and locks everything the act decides on; foreign or absent = not_found. */
  load: (tx: Tx, input: InferContractInput<C>, actor: Actor) => Promise<Loaded>
  policy: (actor: Actor, loaded: Loaded, input: InferContractInput<C>) => Verdict
  run: (context: CommandContext, input: InferContractInput<C>, loaded: Loaded) => Promise<InferContractOutput<C>>
  audit: (input: InferContractInput<C>, output: InferContractOutput<C>, loaded: Loaded) => AuditNote
}

export type Command<C extends AnyContractProcedure = AnyContractProcedure, Loaded = unknown> = CommandSpec<
  C,
  Loaded
> & {
  type: 'command'
  contract: C
}

/**
 * A use case that changes something. `execute` runs its parts in the one order that cannot be forgotten:
 * parse, replay, load and lock, policy, run, audit, outbox.
 */
export function defineCommand<C extends AnyContractProcedure, Loaded>(
  contract: C,
  spec: CommandSpec<C, Loaded>,
): Command<C, Loaded> {
  return { type: 'command', contract, ...spec }
}
