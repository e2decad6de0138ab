'use client'

import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconLock, IconSitemap } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import type { DocumentView } from '@/lib/contracts/documents'
import { formatDate } from '@/lib/text/dates'
import styles from './card.module.css'
import { Section } from './section'

const LinkGraph = dynamic(() => import('../links/link-graph').then((module) => module.LinkGraph), { ssr: false })

/** Links between cards, read from this side: «в ответ на» here is «ответ» there. A closed document shows no title. */
export function Links() {
  const t = useTranslations('card')
  const { document } = useRoom()
  const [shown, setShown] = useState(false)
  return (
    <Section title={t('sections.links')}>
      {document.links.length ? (
        <ul className={styles.links}>
          {document.links.map((link) => (
            <li key={`${link.documentId} ${link.kind} ${link.direction}`}>
              <LinkRow link={link} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>{t('noLinks')}</p>
      )}
      <Button
        className={styles.all}
        variant="default"
        size="compact-sm"
        leftSection={<IconSitemap size={14} stroke={1.75} aria-hidden />}
        onClick={() => setShown(true)}
      >
        {t('graph.show')}
      </Button>
      {shown && <LinkGraph onClose={() => setShown(false)} />}
    </Section>
  )
}

function LinkRow({ link }: { link: DocumentView['links'][number] }) {
  const t = useTranslations('card')
  const Arrow = link.direction === 'from' ? IconArrowRight : IconArrowLeft
  const direction = (
    <span className={styles.direction}>
      <Arrow size={14} stroke={1.75} aria-hidden />
      {t(`links.${link.kind}.${link.direction}` as never)}
    </span>
  )
  if (link.title === null) {
    return (
      <span className={styles.link}>
        {direction}
        <span className={styles.empty}>
          <IconLock size={13} stroke={1.75} aria-hidden /> {t('hidden')}
        </span>
      </span>
    )
  }
  const number =
    link.number &&
    (link.date ? t('numberFrom', { number: link.number, date: formatDate(link.date) }) : `№\u00a0${link.number}`)
  return (
    <Link className={styles.link} href={`/rooms/${link.documentId}`}>
      {direction}
      <span>
        {number && <b className="vz-tn">{number}</b>} {link.title}
      </span>
    </Link>
  )
}
