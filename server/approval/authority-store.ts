import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { and, asc, isNull, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { caState, units } from '@/db/schema'
import { ownBytes } from '@/lib/signing/encoding'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { secretFor } from '../kernel/secrets'
import { type Authority, createAuthority } from './certificate-authority'

/** The office's own root: made on the first certificate, its key sealed with a secret that is not in the database. */
export async function officeAuthority(tx: Tx, now: Date): Promise<Authority> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('approval.authority', 0))`)
  const [known] = await tx.select().from(caState).where(isNull(caState.retiredAt))
  if (known) return { certificate: ownBytes(known.der), privateKey: unseal(known.sealedKey) }
  const [office] = await tx
    .select({ name: units.name })
    .from(units)
    .where(and(isNull(units.parentId), isNull(units.closedAt)))
    .orderBy(asc(units.position))
    .limit(1)
  const made = await createAuthority({ office: office?.name ?? '', now: early(now) })
  await tx
    .insert(caState)
    .values({ id: newId(), der: made.certificate, sealedKey: seal(made.privateKey), createdAt: now })
  return made
}

/** Certificates of every root the office has had: what they issued is still checked by them. */
export async function trustedAuthorities(db: DbOrTx): Promise<Uint8Array[]> {
  const rows = await db.select({ der: caState.der }).from(caState)
  return rows.map((row) => row.der)
}

/** A few minutes back, so that a computer whose clock is late can sign at once. */
export const early = (now: Date): Date => new Date(now.getTime() - 5 * 60_000)

const key = (): Buffer => Buffer.from(hkdfSync('sha256', secretFor('certificate-authority'), '', 'vizir-ca-key', 32))

function seal(bytes: Uint8Array): Uint8Array {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), iv)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]))
}

function unseal(sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(12, 28))
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]))
  } catch {
    throw new DomainError('unavailable', 'approval.authority_sealed')
  }
}
