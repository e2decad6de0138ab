import type { AnyContractProcedure, AnyContractRouter } from '@orpc/contract'
import { DomainError } from './errors'

export type { AnyContractProcedure, AnyContractRouter }

/** What a use case gets: the parsed input. */
export type InferContractInput<C extends AnyContractProcedure> = C extends { '~orpc': { inputSchema?: infer S } }
  ? Parsed<S>
  : never
/** What a use case answers, before the output schema has trimmed it. */
export type InferContractOutput<C extends AnyContractProcedure> = C extends { '~orpc': { outputSchema?: infer S } }
  ? Given<S>
  : never

type Standard = { '~standard': { types?: { input: unknown; output: unknown } } }
type Parsed<S> =
  NonNullable<S> extends { '~standard': { types?: infer T } }
    ? NonNullable<T> extends { output: infer O }
      ? O
      : never
    : never
type Given<S> =
  NonNullable<S> extends { '~standard': { types?: infer T } }
    ? NonNullable<T> extends { input: infer I }
      ? I
      : never
    : never

async function check(schema: unknown, value: unknown): Promise<{ value: unknown } | { issues: unknown[] }> {
  const standard = (schema as (Standard & { '~standard': { validate: (v: unknown) => unknown } }) | undefined)?.[
    '~standard'
  ]
  if (!standard) return { value }
  const result = (await standard.validate(value)) as { value?: unknown; issues?: { message: string; path?: unknown }[] }
  return result.issues
    ? { issues: result.issues.map(({ message, path }) => ({ message, path })) }
    : { value: result.value }
}

/** Parses what came from outside; a wrong field is named, and nothing is done. */
export async function parseInput(contract: AnyContractProcedure, input: unknown): Promise<unknown> {
  const result = await check(contract['~orpc'].inputSchema, input)
  if ('issues' in result) throw new DomainError('invalid', 'kernel.invalid_input', { issues: result.issues })
  return result.value
}

/** Trims an answer to what the contract promises; an answer that breaks the promise is our fault. */
export async function trimOutput(contract: AnyContractProcedure, output: unknown): Promise<unknown> {
  const result = await check(contract['~orpc'].outputSchema, output)
  if ('issues' in result) throw new Error(`The answer breaks its contract: ${JSON.stringify(result.issues)}`)
  return result.value
}
