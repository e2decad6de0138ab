import { approvalContract } from '@/lib/contracts/approval'
import { toBase64 } from '@/lib/signing/encoding'
import { readBlobBytes } from '../files'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { mayDecide } from './policy'
import { loadStep } from './store'

/** The exact bytes of the version a visa or signature is put on, for the one who is asked. */
export const contentToSign = defineQuery(approvalContract.contentToSign, {
  name: 'approval.contentToSign',
  async run({ db, actor, now }, { stepId }) {
    const { step, approval, version } = await loadStep(db, stepId, { actor })
    const verdict = mayDecide(actor, { step, approval })
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    const base64 = toBase64(await readBlobBytes(version.pdfSha256))
    const name = `Версия ${version.number}.pdf`
    return {
      name,
      mime: 'application/pdf',
      base64,
      sha256: version.pdfSha256,
      version: version.number,
      at: now.toISOString(),
    }
  },
})
