import { approvalUseCases } from './approval/use-cases'
import { archiveUseCases } from './archive/use-cases'
import { assignmentsUseCases } from './assignments/use-cases'
import { cabinetUseCases } from './cabinet/use-cases'
import { directoryUseCases } from './directory/use-cases'
import { documentsUseCases } from './documents/use-cases'
import { filesUseCases } from './files/use-cases'
import { journalsUseCases } from './journals/use-cases'
import type { AnyContractProcedure } from './kernel/contract'
import { organisationsUseCases } from './organisations/use-cases'
import { registryUseCases } from './registry/use-cases'
import { roomsUseCases } from './rooms/use-cases'
import { searchUseCases } from './search/use-cases'

/** What the door needs to know of a use case; its own types are checked where it is defined. */
export type UseCase = { type: 'command' | 'query'; name: string; contract: AnyContractProcedure }
export type UseCases = Record<string, Record<string, UseCase>>

/** Every use case of the office by slice and name; keys equal those of the contracts. */
export const useCases = {
  approval: approvalUseCases,
  archive: archiveUseCases,
  assignments: assignmentsUseCases,
  cabinet: cabinetUseCases,
  directory: directoryUseCases,
  documents: documentsUseCases,
  files: filesUseCases,
  journals: journalsUseCases,
  organisations: organisationsUseCases,
  registry: registryUseCases,
  rooms: roomsUseCases,
  search: searchUseCases,
} satisfies UseCases
