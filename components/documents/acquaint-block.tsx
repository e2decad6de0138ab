'use client'

import { Button } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { TermChip } from '@/components/approval/term-chip'
import { useErrorText } from '@/components/ui/error-text'
import { useKey } from '@/components/ui/use-key'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import { useRoom } from '../room/room-context'
import styles from './acquaint-block.module.css'

type Item = DocumentView['myWork'][number]

/** Kinds of work whose own block listens to Alt+1…4. */
const DECIDED = new Set(['approve', 'visa', 'sign'])

/** The document was sent to this person, or to somebody they replace, to get acquainted with (V-15.08). */
export function AcquaintBlock() {
  const { myWork } = useRoom().document
  const owed = myWork.filter(({ kind }) => kind === 'acquaint')
  const byPerson = [...new Map(owed.map((item) => [item.personId, item])).values()]
  const keyIsFree = !myWork.some(({ kind }) => DECIDED.has(kind))
  return byPerson.map((item, index) => (
    <Acquaint key={item.personId} item={item} listening={keyIsFree && index === 0} />
  ))
}

function Acquaint({ item, listening }: { item: Item; listening: boolean }) {
  const t = useTranslations('documents.acquaint')
  const errorText = useErrorText()
  const { document } = useRoom()
  const { run, pending, error } = useCommand(orpc.documents.acknowledge)
  const { personId, onBehalfOf, onBehalfOfName } = item
  const press = () => void run({ documentId: document.id, ...(onBehalfOf ? { personId } : {}) })
  useKey('Alt+Digit4', press, listening && !pending)
  return (
    <section className={styles.block} aria-label={t('title')}>
      <div className={styles.head}>
        <b>{t('title')}</b>
        {listening && <span className={styles.key}>{t('key')}</span>}
        <TermChip dueAt={item.dueAt} daysLeft={item.daysLeft} />
      </div>
      {onBehalfOfName && <p className={styles.words}>{t('behalf', { name: onBehalfOfName })}</p>}
      {item.note && <p className={styles.words}>{item.note}</p>}
      {error && (
        <p className={styles.error} role="alert">
          {errorText(error)}
        </p>
      )}
      <Button
        className={styles.press}
        leftSection={<IconEyeCheck size={17} stroke={1.75} aria-hidden />}
        loading={pending}
        onClick={press}
      >
        {t('press')}
      </Button>
    </section>
  )
}
