'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { MailingSignature as Mailing } from '@/lib/contracts/registry-mailing'
import styles from './mailing.module.css'
import { SignMailing } from './sign-mailing'
import { useMailing } from './use-mailing'

/** Who has signed the mailing list of a letter; the executor asks for the signature here, the head gives it. */
export function MailingSignature({ documentId }: { documentId: string }) {
  const t = useTranslations('registry.mailing')
  const errorText = useErrorText()
  const { data: mailing, refetch } = useMailing(documentId)
  const [signing, setSigning] = useState(false)
  const refresh = () => void refetch()
  const asking = useCommand(orpc.registry.askMailingSignature, { done: refresh, failed: refresh })
  if (!mailing) return null
  const { asked, head, abilities } = mailing
  return (
    <section className={styles.signature} aria-label={t('title')}>
      <span>{t('title')}</span>
      <State mailing={mailing} />
      {abilities.sign === true && (
        <Button size="compact-sm" onClick={() => setSigning(true)}>
          {t('sign')}
        </Button>
      )}
      {abilities.ask === true && abilities.sign !== true && head && (
        <Button
          size="compact-sm"
          variant="default"
          loading={asking.pending}
          onClick={() => void asking.run({ documentId })}
        >
          {t(asked === head ? 'askAgain' : 'ask', { name: head })}
        </Button>
      )}
      {asking.error && <p role="alert">{errorText(asking.error)}</p>}
      {signing && <SignMailing {...{ documentId, mailing, refresh }} onClose={() => setSigning(false)} />}
    </section>
  )
}

function State({ mailing: { signed, asked } }: { mailing: Mailing }) {
  const t = useTranslations('registry.mailing')
  const moment = useMoment()
  const chip = (tone: 'ok' | 'warn', words: string) => (
    <span className="vz-chip" data-tone={tone}>
      {words}
    </span>
  )
  const awaited = asked && <small>{t('asked', { name: asked })}</small>
  if (!signed)
    return (
      <>
        {chip('warn', t('unsigned'))}
        {awaited}
      </>
    )
  const who = { name: signed.by.name, head: signed.onBehalfOf ?? '', at: moment(signed.at) }
  return (
    <>
      {signed.standing ? chip('ok', t('signedLabel')) : chip('warn', t('changed'))}
      <small>{t(signed.onBehalfOf ? 'signedFor' : 'signed', who)}</small>
      {!signed.standing && awaited}
    </>
  )
}
