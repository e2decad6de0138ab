'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { MyCertificates } from '../approval/my-certificates'

/** One's own certificates, from the user menu. */
export function CertificatesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('frame')
  return (
    <Modal opened onClose={onClose} title={t('certificates')} size={520}>
      <MyCertificates />
    </Modal>
  )
}
