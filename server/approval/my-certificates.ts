import { desc, eq } from 'drizzle-orm'
import { certificates } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { toBase64 } from '@/lib/signing/encoding'
import { defineQuery } from '../kernel/query'
import { certificateView } from './certificate-view'

/** One's own certificates with their sealed keys, newest first; nobody is ever handed another's. */
export const myCertificates = defineQuery(approvalContract.myCertificates, {
  name: 'approval.myCertificates',
  async run({ db, actor, now }) {
    const rows = await db
      .select()
      .from(certificates)
      .where(eq(certificates.personId, actor.personId))
      .orderBy(desc(certificates.createdAt))
    return rows.map((row) => ({ ...certificateView(row, now), der: toBase64(row.der), key: row.encryptedKey }))
  },
})
