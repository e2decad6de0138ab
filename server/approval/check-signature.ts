import { createHash } from 'node:crypto'
import { approvalContract } from '@/lib/contracts/approval'
import { toBase64 } from '@/lib/signing/encoding'
import { loadDocument } from '../documents'
import { readBlobBytes } from '../files'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { getVersion } from '../rooms'
import { loadSignature, type SignatureRow, signatureView, verifyStored } from './stored-signature'

/** «Проверить снова»: every check is made anew over the bytes that lie in the store. */
export const checkSignature = defineQuery(approvalContract.checkSignature, {
  name: 'approval.checkSignature',
  async run({ db, actor }, { signatureId }) {
    const { row, certificate } = await loadSignature(db, signatureId)
    await loadDocument(db, row.documentId, { actor })
    if (!row.cms || !certificate) return signatureView(row, null, { checks: await recheckSimple(row) })
    return signatureView(row, certificate, await verifyStored(db, { ...row, cms: row.cms, certificate }))
  },
})

async function recheckSimple({ pdfSha256, checks }: SignatureRow): Promise<{ name: string; passed: boolean }[]> {
  const unchanged =
    createHash('sha256')
      .update(await readBlobBytes(pdfSha256))
      .digest('hex') === pdfSha256
  return checks.map((check) => (check.name === 'digest' ? { ...check, passed: unchanged } : check))
}

/** The signature as a file, for any other program to check. */
export const signatureFile = defineQuery(approvalContract.signatureFile, {
  name: 'approval.signatureFile',
  async run({ db, actor }, { signatureId }) {
    const { row } = await loadSignature(db, signatureId)
    await loadDocument(db, row.documentId, { actor })
    if (!row.cms) throw new DomainError('conflict', 'approval.simple_signature')
    const version = await getVersion(db, row.versionId)
    return {
      name: `Версия ${version?.number ?? 1}.pdf.p7s`,
      mime: 'application/pkcs7-signature',
      base64: toBase64(row.cms),
    }
  },
})
