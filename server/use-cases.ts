import { documentsUseCases } from './documents/use-cases'
import type { Command } from './kernel/command'
import type { Query } from './kernel/query'

/** Loaded values differ per command, so the list keeps only what the door needs of each. */
// biome-ignore lint/suspicious/noExplicitAny: contracts and loaded types are checked where each use case is defined
export type UseCase = Command<any, any> | Query<any>
export type UseCases = Record<string, Record<string, UseCase>>

/** Every use case of the office by slice and name; keys equal those of the contracts. */
export const useCases = {
  documents: documentsUseCases,
} satisfies UseCases
