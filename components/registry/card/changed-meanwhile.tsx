'use client'

import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './card.module.css'
import type { CardForm } from './use-card-form'
import { useFieldWords } from './use-field-words'

/** What a colleague saved while the form was open: taken in by itself, or chosen where both typed. */
export function ChangedMeanwhile({ form }: { form: CardForm }) {
  const t = useTranslations('registry.meanwhile')
  const { label, text } = useFieldWords(form.additional, form.kinds)
  const { taken, conflicts, values, base, documentId } = form
  const shown = taken.length > 0 || conflicts.length > 0
  const history = useLive(
    orpc.documents.history,
    { documentId },
    { enabled: shown, watch: [`document:${documentId}`] },
  ).data
  if (!shown) return null
  const author = history?.find((row) => row.command === 'registry.saveCard')?.actor ?? t('somebody')
  return (
    <div className={styles.alert} role="alert">
      <IconUsers size={18} stroke={1.75} aria-hidden />
      <p>
        {taken.length > 0 && t('taken', { author, fields: taken.map(label).join(', ') })}{' '}
        {conflicts.length > 0 && <b>{t('choose', { author })}</b>}
      </p>
      {taken.length > 0 && !conflicts.length && (
        <Button variant="subtle" color="gray" h={28} px={9} fz={12.5} onClick={form.seen}>
          {t('seen')}
        </Button>
      )}
      {conflicts.length > 0 && (
        <dl className={styles.sides}>
          {conflicts.map((field) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{label(field)}</dt>
              <button type="button" className={styles.choice} onClick={() => form.choose(field, 'mine')}>
                <small>{t('mine')}</small>
                {text(field, values)}
              </button>
              <button type="button" className={styles.choice} onClick={() => form.choose(field, 'theirs')}>
                <small>{author}</small>
                {text(field, base)}
              </button>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
