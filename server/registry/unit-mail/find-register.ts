import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { unitMailRegisters } from '@/db/schema'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import type { Register } from './lock-register'
import { concernsThem } from './rules'
import { unitSigners } from './unit-signers'

/** A register of a unit's mail, to be read; whom it does not concern does not find it. Throws `registry.no_register`. */
export async function findRegister(db: DbOrTx, actor: Actor, registerId: string): Promise<Register> {
  const [register] = await db.select().from(unitMailRegisters).where(eq(unitMailRegisters.id, registerId))
  const signerId = (register && (await unitSigners(db)).get(register.unitId)) ?? null
  if (!register || !concernsThem(actor, { register, signerId }))
    throw new DomainError('not_found', 'registry.no_register')
  return register
}
