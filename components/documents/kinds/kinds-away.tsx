'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { KindView } from '@/lib/contracts/documents-kinds'
import styles from './kinds.module.css'

type Props = { kinds: KindView[]; onDone: () => Promise<unknown> }

/** Kinds out of use, each put back by one press (C-09.07). */
export function KindsAway({ kinds, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const errorText = useErrorText()
  const heading = useId()
  const again = () => void onDone()
  const act = useCommand(orpc.documents.restoreKind, { done: again, failed: again })
  if (!kinds.length) return null
  return (
    <section className={styles.kind} aria-labelledby={heading}>
      <h2 id={heading}>{t('kindsAway')}</h2>
      <ul className={styles.list}>
        {kinds.map(({ key, name, version }) => (
          <li key={key}>
            <span className={styles.what}>{name}</span>
            <Button
              variant="default"
              size="xs"
              aria-label={t('kindRestoreOf', { name })}
              disabled={act.pending}
              onClick={() => void act.run({ kind: key, version })}
            >
              {t('kindRestore')}
            </Button>
          </li>
        ))}
      </ul>
      {act.error && (
        <p className={styles.wrong} role="alert">
          {errorText(act.error)}
        </p>
      )}
    </section>
  )
}
