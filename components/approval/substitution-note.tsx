'use client'

import { IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ApprovalView } from '@/lib/contracts/approval-views'
import { formatDate } from '@/lib/text/dates'
import styles from './signature.module.css'
import { useOrderWords } from './use-order-words'

type Props = { substitution: ApprovalView['substitutions'][number] }

/** Who is away until when, who decides in their place, and the order that says so. */
export function SubstitutionNote({ substitution: { absent, substitute, until, order } }: Props) {
  const t = useTranslations('approval.substitution')
  const orderWords = useOrderWords()
  return (
    <section className={styles.note}>
      <IconUsers size={17} stroke={1.75} aria-hidden />
      <div>
        <b>{t('title', { date: formatDate(until) })}</b>
        <p>{t('text', { absent: absent.name, substitute: substitute.name, order: orderWords(order) })}</p>
      </div>
    </section>
  )
}
