'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/frame/session'
import type { JournalView } from '@/lib/contracts/journals'
import { formatDate } from '@/lib/text/dates'
import { CardLabel } from '../label/card-label'
import { usePrintAtOnce } from '../label/use-label-settings'
import styles from './label-part.module.css'

type Props = { journal: JournalView | null; known: boolean; today: string }

/** The number the letter would get now, and the label it will be printed on; only the registration gives the number. */
export function LabelPart({ journal, known, today }: Props) {
  const t = useTranslations('registry')
  const { office } = useSession()
  const [atOnce, setAtOnce] = usePrintAtOnce()
  return (
    <section aria-labelledby="card-label">
      <h2 className="vz-section" id="card-label">
        {t('parts.label')}
      </h2>
      <div className={styles.row}>
        {journal && <CardLabel number={journal.nextNumber} date={formatDate(today)} office={office} code={null} />}
        <div className={styles.words}>
          {journal ? (
            <p role="status">{t('label.future', { number: journal.nextNumber })}</p>
          ) : (
            known && <p role="alert">{t('label.noJournal')}</p>
          )}
          <Checkbox
            size="xs"
            checked={atOnce}
            label={t('label.atOnce')}
            onChange={(event) => setAtOnce(event.currentTarget.checked)}
          />
        </div>
      </div>
    </section>
  )
}
