import { documentsContract } from './documents'

/** Every contract of the product; keys equal those of `server/use-cases.ts`. */
export const contract = {
  documents: documentsContract,
}
export type Contract = typeof contract
