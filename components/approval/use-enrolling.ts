'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { type Failure, failureOf, isLost } from '@/lib/api/failure'
import { useCommand } from '@/lib/api/hooks'
import type { KeyEnvelope } from '@/lib/signing/key-envelope'
import { unlockedKeys } from '@/lib/signing/unlocked-keys'
import { requireCrypto } from './sign-version'

type Made = { request: string; key: KeyEnvelope; opened: CryptoKey; passphrase: string }

/** Makes a key pair here, seals it with the passphrase, and asks the office for a certificate; the key stays open in this tab. */
export function useEnrolling(owner: string, done: () => void) {
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)
  const made = useRef<Made | null>(null)
  const refused = (value: Failure) => {
    if (!isLost(value)) made.current = null
    setFailure(value)
  }
  const enroll = useCommand(orpc.approval.enrollCertificate, { failed: refused })

  async function run(passphrase: string): Promise<void> {
    if (busy.current) return
    busy.current = true
    setPending(true)
    setFailure(null)
    try {
      if (made.current?.passphrase !== passphrase) made.current = await makeKey(owner, passphrase)
      const { request, key, opened } = made.current
      const certificate = await enroll.run({ request, key })
      if (!certificate) return
      made.current = null
      unlockedKeys.keep(certificate.id, opened)
      await client.invalidateQueries({ queryKey: orpc.approval.myCertificates.key() })
      done()
    } catch (error) {
      refused(failureOf(error))
    } finally {
      busy.current = false
      setPending(false)
    }
  }
  return { run, pending, failure }
}

async function makeKey(owner: string, passphrase: string): Promise<Made> {
  requireCrypto()
  const { makeKeyPair, openKey, requestCertificate, sealKey, toBase64 } = await import('@/lib/signing')
  const keys = await makeKeyPair()
  const request = toBase64(await requestCertificate(keys, owner))
  const key = await sealKey(keys.privateKey, passphrase)
  return { request, key, opened: await openKey(key, passphrase), passphrase }
}
