import { envelopesOf, unreconciled } from '@/lib/registry/delivery-ways'
import { allOf, type Verdict } from '../../kernel/policy'
import type { Batch, BatchLine } from './lock-batch'

type Open = Pick<Batch, 'way' | 'signedAt' | 'withdrawnAt'>

const standing = ({ withdrawnAt }: Pick<Batch, 'withdrawnAt'>): Verdict =>
  withdrawnAt ? 'registry.batch_withdrawn' : true

/** Only mail of the courier service comes with an inventory, and it is changed until it is signed. */
export const reconcilable = (batch: Open): Verdict =>
  allOf(
    standing(batch),
    batch.way === 'courier_service' ? true : 'registry.no_inventory',
    batch.signedAt ? 'registry.batch_signed' : true,
  )

/** An inventory without a line says nothing that could be signed. */
export const signable = (batch: Open, lines: number): Verdict =>
  allOf(reconcilable(batch), lines ? true : 'registry.inventory_empty')

/** A record of which something was taken in stands. */
export const withdrawable = (batch: Open, taken: number): Verdict =>
  allOf(standing(batch), taken ? 'registry.batch_has_items' : true)

/** What came in a batch is taken in while its record counts; what a unit passed is taken in by its register alone. */
export const takeable = (batch: Open): Verdict =>
  allOf(standing(batch), batch.way === 'unit' ? 'registry.batch_of_unit' : true)

/** Whether anything differs between the inventory and the envelopes: their count, a line without its envelope. */
export const differs = ({ items }: Pick<Batch, 'items'>, lines: readonly Pick<BatchLine, 'mark'>[]): boolean =>
  unreconciled(lines).length > 0 || envelopesOf(lines) !== items
