'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { usePhone } from '../ui/use-phone'
import { SubstitutionForm } from './substitution-form'
import styles from './substitutions.module.css'

/** Appoints a substitute for somebody; what stands already is shown in the list of substitutions. */
export function SubstituteDialog({ absent, onClose }: { absent: { id: string; name: string }; onClose: () => void }) {
  const t = useTranslations('directory')
  const phone = usePhone()
  return (
    <Modal opened onClose={onClose} title={t('appointSubstitute')} fullScreen={phone}>
      <div className={styles.dialog}>
        <SubstitutionForm absent={absent} onDone={onClose} />
      </div>
    </Modal>
  )
}
