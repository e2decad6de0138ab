import { IconLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { LinkNode } from '@/lib/contracts/documents-links'
import { formatDate } from '@/lib/text/dates'
import styles from './links.module.css'

/** A document of the graph: number, date and title, or that it is closed. The one asked about leads nowhere. */
export function LinkName({ node, onGo }: { node: LinkNode; onGo: () => void }) {
  const t = useTranslations('card')
  const { document, depth } = node
  if (!document)
    return (
      <span className={styles.closed}>
        <IconLock size={14} stroke={1.75} aria-hidden /> {t('graph.closed')}
      </span>
    )
  const { id, number, date, title } = document
  const words = (
    <>
      {number && <b>{date ? t('numberFrom', { number, date: formatDate(date) }) : `№\u00a0${number}`}</b>}
      <span>{title}</span>
      {depth === 0 && <i>{t('graph.here')}</i>}
    </>
  )
  if (depth === 0) return <span className={styles.name}>{words}</span>
  return (
    <Link className={styles.name} href={`/rooms/${id}`} onClick={onGo}>
      {words}
    </Link>
  )
}
