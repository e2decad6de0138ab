import { api } from '@/lib/api/client'
import type { MyStep } from '@/lib/contracts/approval-views'
import { unlockedKeys } from '@/lib/signing/unlocked-keys'

/** A refusal that the browser itself gives before anything is sent; it reads like the server's. */
export class SigningRefusal extends Error {
  constructor(
    readonly code: `approval.${string}`,
    readonly data: Record<string, unknown> = {},
  ) {
    super(code)
    this.name = 'SigningRefusal'
  }
}

/** Browsers give cryptography only to pages of a secure address. */
export function requireCrypto(): void {
  if (!globalThis.crypto?.subtle) throw new SigningRefusal('approval.no_crypto')
}

type Subject = Pick<MyStep, 'stepId' | 'version'>

/**
 * Signs the version a person sees: the bytes come from the office, are compared with the hash on the screen, and are
 * signed here; the key never leaves this page.
 */
export async function signVersion(
  { stepId, version }: Subject,
  passphrase: string,
): Promise<{ certificateId: string; cms: string }> {
  requireCrypto()
  const signing = await import('@/lib/signing')
  const [certificates, content] = await Promise.all([
    api.approval.myCertificates({}),
    api.approval.contentToSign({ stepId }),
  ])
  const usable = certificates.filter((certificate) => certificate.usable)
  const certificate = usable[0]
  if (!certificate) throw new SigningRefusal('approval.no_certificate')
  const bytes = signing.fromBase64(content.base64)
  if ((await signing.sha256(bytes)) !== version.sha256)
    throw new SigningRefusal('approval.outdated_version', { version: content.version })
  const signer = signing.createPassphraseSigner({
    load: async () => usable,
    passphrase: async () => passphrase,
    keys: unlockedKeys,
    now: () => new Date(content.at),
  })
  const cms = await signer.sign(bytes, certificate.id).catch((error: unknown) => {
    throw error instanceof signing.WrongPassphrase ? new SigningRefusal('approval.wrong_passphrase') : error
  })
  return { certificateId: certificate.id, cms: signing.toBase64(cms) }
}
