import { documentsUseCases } from './documents/use-cases'
import type { AnyContractProcedure } from './kernel/contract'

/** What the door needs to know of a use case; its own types are checked where it is defined. */
export type UseCase = { type: 'command' | 'query'; name: string; contract: AnyContractProcedure }
export type UseCases = Record<string, Record<string, UseCase>>

/** Every use case of the office by slice and name; keys equal those of the contracts. */
export const useCases = {
  documents: documentsUseCases,
} satisfies UseCases
