'use client'

import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '@/components/documents/acquaint-block.module.css'
import { useRoom } from '@/components/room/room-context'
import { SignMailing } from './sign-mailing'
import { useMailing } from './use-mailing'

/** The head of the unit was asked to sign the mailing list of this letter. */
export function MailingOrder() {
  const { id, myWork } = useRoom().document
  return myWork.some(({ kind }) => kind === 'sign_list') ? <Order documentId={id} /> : null
}

function Order({ documentId }: { documentId: string }) {
  const t = useTranslations('registry.mailing')
  const { data: mailing, refetch } = useMailing(documentId)
  const [signing, setSigning] = useState(false)
  if (mailing?.abilities.sign !== true) return null
  return (
    <section className={styles.block} aria-label={t('order')}>
      <div className={styles.head}>
        <b>{t('order')}</b>
      </div>
      <p className={styles.words}>{t('orderText')}</p>
      <Button
        className={styles.press}
        leftSection={<IconSignature size={17} stroke={1.75} aria-hidden />}
        onClick={() => setSigning(true)}
      >
        {t('sign')}
      </Button>
      {signing && (
        <SignMailing {...{ documentId, mailing }} refresh={() => void refetch()} onClose={() => setSigning(false)} />
      )}
    </section>
  )
}
