import { z } from 'zod'

/** For whose eyes a document is, where a person chooses it: for all who may read, or for official use. */
export const ChosenAccess = z.enum(['common', 'dsp'])
export type ChosenAccess = z.infer<typeof ChosenAccess>

/** The same with what the product itself sets: an author's personal data are read by grants only (V-19.27). */
export const Access = z.enum([...ChosenAccess.options, 'personal'])
export type Access = z.infer<typeof Access>
