'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FindToLink, type FoundCard } from '@/components/documents/links/find-to-link'
import links from '@/components/documents/links/links.module.css'
import type { OutgoingDesk } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import styles from './outgoing.module.css'

type Props = {
  documentId: string
  answers: NonNullable<OutgoingDesk['answers']>
  chosen: FoundCard | null
  onChoose: (card: FoundCard | null) => void
}

/** Which card a letter marked «На № … от …» answers, where no instruction says it: found by the mark, or by its number here. */
export function AnsweredCard({ documentId, answers: { number, date }, chosen, onChoose }: Props) {
  const t = useTranslations('registry.outgoing')
  const marked = t('answers', { number, date: formatDate(date) })
  return (
    <section className={styles.answers} aria-label={marked}>
      <p className={styles.sub}>
        {marked}
        {chosen && ` ${t('answersFound', { number: chosen.number ?? '', title: chosen.title })}`}
      </p>
      {chosen ? (
        <Button size="xs" variant="subtle" color="gray" onClick={() => onChoose(null)}>
          {t('answersOther')}
        </Button>
      ) : (
        <div className={links.find}>
          <FindToLink
            label={t('answersNumber')}
            exceptId={documentId}
            pending={false}
            onChoose={(_id, card) => onChoose(card)}
          />
        </div>
      )}
    </section>
  )
}
