'use client'

import { IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useRoom } from '../room-context'
import { usePresent } from '../use-present'
import styles from './feed.module.css'

/** On a phone, above the talk: the document one tap away, and who is at its text now. */
export function TextCard() {
  const { document } = useRoom()
  return document.flow === 'incoming' ? <ScanCard /> : <WrittenCard />
}

function WrittenCard() {
  const t = useTranslations('rooms.feed.textCard')
  const { document, live, me } = useRoom()
  const { id: documentId } = document
  const { data: versions } = useLive(orpc.rooms.listVersions, { documentId }, { watch: [`document:${documentId}`] })
  const atText = usePresent(live.session, me.personId).filter(({ doing, idle }) => doing !== 'read' && !idle)
  const writing = atText.filter(({ doing }) => doing === 'write')
  const busy = writing.length ? writing : atText
  const names = busy.map(({ name }) => name.split(/\s/)[0]).join(', ')
  const act = writing.length ? 'editing' : 'suggesting'
  const newest = versions?.[0]
  return (
    <Card
      href={`/rooms/${documentId}/text`}
      title={newest ? t('version', { number: newest.number }) : t('draft')}
      facts={newest ? t('pages', { count: newest.pages }) : null}
      busy={busy.length > 0 ? t(busy.length === 1 ? act : `${act}Many`, { names }) : null}
    />
  )
}

function ScanCard() {
  const t = useTranslations('rooms.feed.textCard')
  const { document } = useRoom()
  const { id: documentId } = document
  const { data } = useLive(orpc.files.list, { documentId }, { watch: [`document:${documentId}`] })
  const scan = data?.files.find(({ role }) => role === 'scan')
  if (!scan) return null
  return (
    <Card
      href={`/rooms/${documentId}/files`}
      title={t('scan')}
      facts={scan.pages ? t('pages', { count: scan.pages }) : scan.name}
      busy={null}
    />
  )
}

type CardProps = { href: string; title: string; facts: string | null; busy: string | null }

function Card({ href, title, facts, busy }: CardProps) {
  return (
    <Link className={styles.textCard} href={href}>
      <span className={styles.thumb} aria-hidden>
        <i />
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      <span className={styles.textCardWords}>
        <b className="vz-ell">{title}</b>
        {facts && <span className="vz-ell">{facts}</span>}
        {busy && (
          <span className={styles.busy}>
            <span className={styles.dots} aria-hidden>
              <i />
              <i />
              <i />
            </span>
            <span className="vz-ell">{busy}</span>
          </span>
        )}
      </span>
      <IconChevronRight size={20} stroke={1.75} aria-hidden />
    </Link>
  )
}
