'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { orpc } from '@/lib/api/client'
import { type Failure, failureOf, isLost } from '@/lib/api/failure'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { MyStep } from '@/lib/contracts/approval-views'
import { unlockedKeys } from '@/lib/signing/unlocked-keys'
import { signVersion } from './sign-version'

type Options = { done: () => void; failed: (failure: Failure) => void }

/** The certificate a person signs with now, and whether its key is already open in this tab. */
export function useOwnCertificate(enabled: boolean) {
  const { data } = useLive(orpc.approval.myCertificates, {}, { enabled })
  const certificate = data?.find((entry) => entry.usable) ?? null
  const opened = useSyncExternalStore(
    unlockedKeys.subscribe,
    () => (certificate ? unlockedKeys.get(certificate.id) : undefined),
    () => undefined,
  )
  return { certificate, unlocked: opened !== undefined }
}

/** A visa or the head's signature with a key of this browser: one signature at a time, the result from the server. */
export function useSigning(step: MyStep, { done, failed }: Options) {
  const [signing, setSigning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)
  /** A signature whose answer was lost is sent again as it is, so that the office never gets two. */
  const made = useRef<Awaited<ReturnType<typeof signVersion>> | null>(null)
  const refused = (value: Failure) => {
    if (!isLost(value)) made.current = null
    setFailure(value)
    failed(value)
  }
  const visa = useCommand(orpc.approval.giveVisa, { done, failed: refused })
  const signature = useCommand(orpc.approval.sign, { done, failed: refused })

  async function run(passphrase: string): Promise<boolean> {
    if (busy.current) return false
    busy.current = true
    setSigning(true)
    setFailure(null)
    try {
      made.current ??= await signVersion(step, passphrase)
      const act = { stepId: step.stepId, versionSha256: step.version.sha256, signature: made.current }
      return (await (step.stage === 'head' ? signature.run(act) : visa.run(act))) !== null
    } catch (error) {
      refused(failureOf(error))
      return false
    } finally {
      busy.current = false
      setSigning(false)
    }
  }
  return { run, pending: signing, failure, reset: () => setFailure(null) }
}
