import { useTranslations } from 'next-intl'
import { TypeTile } from '@/components/ui/marks'
import type { ProcessedRow } from '@/lib/contracts/registry-processing-views'
import { formatDate } from '@/lib/text/dates'
import queue from '../queue/queue.module.css'
import styles from './processing.module.css'
import { useKindWords } from './use-kind-words'

const TONES: Partial<Record<ProcessedRow['outcome'], string>> = {
  suspicious: 'bad',
  refused: 'bad',
  misdelivered: 'warn',
}
const WAITS = new Set(['personal', 'misdelivered', 'suspicious'])

/** Each item with its outcome, whom or where it went, and whether something is still to be done. */
export function ProcessedRows({ rows, onOpen }: { rows: ProcessedRow[]; onOpen: (documentId: string) => void }) {
  const t = useTranslations('registry.processing')
  const kindWords = useKindWords()
  return (
    <ul className={styles.rows}>
      {rows.map((row) => {
        const { documentId, outcome, title, kind, person, action, destination, note, decidedBy, completedOn } = row
        const where = action ? `${t(`actions.${action}`)}: ${destination}` : (person?.name ?? kindWords(kind))
        return (
          <li key={documentId}>
            <button type="button" className={queue.row} onClick={() => onOpen(documentId)}>
              <TypeTile kind={row.documentKind} size={30} />
              <span className={queue.words}>
                <span className={queue.first}>
                  <b className="vz-ell">{title}</b>
                </span>
                <span className="vz-ell">{[where, note, decidedBy].filter(Boolean).join(' · ')}</span>
              </span>
              <span className={queue.marks}>
                {WAITS.has(outcome) && (
                  <span className="vz-chip" data-tone={completedOn ? 'ok' : 'ink'}>
                    {completedOn ? t('completedOn', { date: formatDate(completedOn) }) : t('waits')}
                  </span>
                )}
                <span className="vz-chip" data-tone={TONES[outcome]}>
                  {t(`short.${outcome}`)}
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
