'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { AdditionalRequisiteView } from '@/lib/contracts/documents-kinds'
import styles from './kinds.module.css'

type Props = { requisites: AdditionalRequisiteView[]; onDone: () => Promise<unknown> }

/** Requisites out of use, each put back by one press (C-09.08). */
export function RequisitesAway({ requisites, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const errorText = useErrorText()
  const again = () => void onDone()
  const act = useCommand(orpc.documents.restoreKindRequisite, { done: again, failed: again })
  if (!requisites.length) return null
  return (
    <>
      <div className={styles.away}>
        <span>{t('outOfUse')}</span>
        {requisites.map(({ id, name, version }) => (
          <Button
            key={id}
            variant="default"
            size="compact-xs"
            disabled={act.pending}
            onClick={() => void act.run({ requisiteId: id, version })}
          >
            {t('restore', { name })}
          </Button>
        ))}
      </div>
      {act.error && (
        <p className={styles.wrong} role="alert">
          {errorText(act.error)}
        </p>
      )}
    </>
  )
}
