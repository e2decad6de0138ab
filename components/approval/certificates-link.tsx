'use client'

import { Modal } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './block.module.css'

const MyCertificates = dynamic(() => import('./my-certificates').then((module) => module.MyCertificates), {
  ssr: false,
})

/** The way from a signature to one's own certificates. */
export function CertificatesLink() {
  const t = useTranslations('approval')
  const [opened, setOpened] = useState(false)
  return (
    <div className={styles.links}>
      <button type="button" className={styles.link} onClick={() => setOpened(true)}>
        <IconCertificate size={14} stroke={1.75} aria-hidden />
        {t('block.certificates')}
      </button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('certificates.title')} size={520}>
        {opened && <MyCertificates />}
      </Modal>
    </div>
  )
}
