import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { certificates, people, units } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { fromBase64 } from '@/lib/signing/encoding'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { early, officeAuthority } from './authority-store'
import { issueCertificate, type Subject } from './certificate-authority'
import { certificateView } from './certificate-view'
import { factsOf } from './verify-signature'

/**
 * A certificate for the key a person has just made in the browser: always in the name of the one who is signed in, as
 * the directory writes it. The earlier certificate is revoked; what it signed stays valid.
 */
export const enrollCertificate = defineCommand(approvalContract.enrollCertificate, {
  name: 'approval.enrollCertificate',
  load: async (tx, _input, actor) => ({ subject: await subjectOf(tx, actor.personId) }),
  policy: (actor) => (actor.system ? 'approval.people_only' : true),
  async run(ctx, { request, key }, { subject }) {
    const { tx, now } = ctx
    const authority = await officeAuthority(tx, now)
    const issued = await issueCertificate(authority, { request: fromBase64(request), subject, now: early(now) })
    const facts = factsOf(issued.der)
    await tx
      .update(certificates)
      .set({ revokedAt: now, revokeReason: 'superseded' })
      .where(and(eq(certificates.personId, subject.personId), isNull(certificates.revokedAt)))
    const row = {
      ...{
        id: newId(),
        personId: subject.personId,
        serial: issued.serial,
        subject: facts.subject,
        issuer: facts.issuer,
      },
      ...{
        der: issued.der,
        encryptedKey: key,
        validFrom: issued.validFrom,
        validTo: issued.validTo,
        revokedAt: null,
        createdAt: now,
      },
    }
    await tx.insert(certificates).values(row)
    return certificateView(row, now)
  },
  audit: (_input, { id, serial }, { subject }) => ({
    stream: `person:${subject.personId}`,
    detail: { certificateId: id, serial },
  }),
})

async function subjectOf(tx: Tx, personId: string): Promise<Subject> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update')
  if (!person) throw new DomainError('not_found', 'approval.people_only')
  const [office] = await tx.select({ name: units.name }).from(units).where(isNull(units.parentId)).limit(1)
  const givenName = [person.firstName, person.patronymic].filter(Boolean).join(' ')
  const { surname, position } = person
  return { personId, surname, givenName, position, fullName: `${surname} ${givenName}`, office: office?.name ?? '' }
}
