import { approvalContract } from './approval'
import { archiveContract } from './archive'
import { assignmentsContract } from './assignments'
import { cabinetContract } from './cabinet'
import { directoryContract } from './directory'
import { documentsContract } from './documents'
import { filesContract } from './files'
import { journalsContract } from './journals'
import { organisationsContract } from './organisations'
import { registryContract } from './registry'
import { roomsContract } from './rooms'
import { searchContract } from './search'

/** Every contract of the product; keys equal those of `server/use-cases.ts`. */
export const contract = {
  approval: approvalContract,
  archive: archiveContract,
  assignments: assignmentsContract,
  cabinet: cabinetContract,
  directory: directoryContract,
  documents: documentsContract,
  files: filesContract,
  journals: journalsContract,
  organisations: organisationsContract,
  registry: registryContract,
  rooms: roomsContract,
  search: searchContract,
}
export type Contract = typeof contract
