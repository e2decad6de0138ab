'use client'

import { Checkbox } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './card.module.css'
import type { CardForm } from './use-card-form'

/** The mark of external control; where the correspondent is of a category that sets terms, it is proposed (V-14.06). */
export function ExternalControl({ values, set }: Pick<CardForm, 'values' | 'set'>) {
  const t = useTranslations('registry')
  const category = useCategory(values.organisation?.id ?? null)
  return (
    <>
      <Checkbox
        mt={6}
        size="xs"
        checked={values.externalControl}
        label={t('fields.externalControl')}
        onChange={(event) => set({ externalControl: event.currentTarget.checked })}
      />
      {category && !values.externalControl && (
        <button type="button" className={styles.suggestion} onClick={() => set({ externalControl: true })}>
          <IconFlag size={14} stroke={1.75} aria-hidden />
          <span className="vz-ell">{t('external.propose')}</span>
        </button>
      )}
    </>
  )
}

function useCategory(organisationId: string | null) {
  const asked = { organisationId: organisationId ?? '' }
  const { data } = useLive(orpc.organisations.get, asked, { enabled: organisationId !== null })
  return data && data.id === organisationId ? data.category : null
}
