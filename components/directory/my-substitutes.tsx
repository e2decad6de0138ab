'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useSession } from '../frame/session'
import { usePhone } from '../ui/use-phone'
import { SubstitutionForm } from './substitution-form'
import { SubstitutionList } from './substitution-list'
import styles from './substitutions.module.css'

/** Who acts for me and for whom I act; one appoints one's own substitute here. */
export function MySubstitutes({ onClose }: { onClose: () => void }) {
  const t = useTranslations('directory.substitution')
  const { personId, name } = useSession()
  const phone = usePhone()
  return (
    <Modal opened onClose={onClose} title={t('mine')} size={560} fullScreen={phone}>
      <div className={styles.dialog}>
        <SubstitutionList />
        <SubstitutionForm absent={{ id: personId, name }} />
      </div>
    </Modal>
  )
}
