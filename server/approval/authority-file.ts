import { desc } from 'drizzle-orm'
import { caState } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import { toBase64 } from '@/lib/signing/encoding'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'

/**
 * Certificates of the office's authority, the current one first, as PEM: with them, the version and the signature file
 * any other program checks a signature without us.
 */
export const getAuthorityFile = defineQuery(approvalContract.authorityFile, {
  name: 'approval.authorityFile',
  async run({ db }) {
    const rows = await db.select({ der: caState.der }).from(caState).orderBy(desc(caState.createdAt))
    if (!rows.length) throw new DomainError('not_found', 'approval.no_authority')
    const pem = rows.map(({ der }) => pemOf(der)).join('')
    return {
      name: 'Сертификат удостоверяющего центра.pem',
      mime: 'application/x-pem-file',
      base64: toBase64(new TextEncoder().encode(pem)),
    }
  },
})

/** RFC 7468: the bytes in base64, 64 characters a line. */
function pemOf(der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
