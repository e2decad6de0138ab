'use client'

import { IconAlertTriangle, IconChecklist, IconSend } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEventText } from '@/components/ui/event-text'
import { PersonAvatar } from '@/components/ui/marks'
import type { TimelineItem } from '@/lib/contracts/documents'
import { formatDate } from '@/lib/text/dates'
import styles from './feed.module.css'
import { ItemTime } from './item-time'
import { OnBehalf } from './on-behalf'

const TONES: Record<string, string> = {
  'assignments.done': 'ok',
  'assignments.accepted': 'ok',
  'assignments.returned': 'bad',
  'registry.sent': 'ok',
  'registry.send_failed': 'bad',
}
const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)

/** An instruction or a delivery: what, by whom, to whom, until when. */
export function FactCard({ item }: { item: TimelineItem }) {
  const t = useTranslations('rooms.feed')
  const { name, data, actor, kind } = item
  const words = useEventText()(name, { ...data, gender: actor?.gender })
  const title = t.has(`facts.${name}` as never) ? t(`facts.${name}` as never) : null
  const Icon = name === 'registry.send_failed' ? IconAlertTriangle : kind === 'delivery' ? IconSend : IconChecklist
  return (
    <article className={styles.card} data-tone={TONES[name] ?? 'mute'} aria-label={title ?? words}>
      <div className={styles.cardHead}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className="vz-ell">{title ?? words}</span>
        <ItemTime at={item.at} />
      </div>
      <div className={styles.cardBody}>
        {actor && <PersonAvatar name={actor.name} size={26} />}
        <div className={styles.cardWords}>
          <p className={styles.cardWho}>
            {actor && <b>{actor.name}</b>} <span>{actor?.position}</span> <OnBehalf item={item} />
          </p>
          <FactWords item={item} words={words} />
        </div>
      </div>
    </article>
  )
}

function FactWords({ item: { data, name, mentions, kind }, words }: { item: TimelineItem; words: string }) {
  const t = useTranslations('rooms.feed')
  const own = text(data.text) ?? text(data.reason) ?? text(data.note)
  const method = text(data.method)
  const due = text(data.dueDate)
  const facts = [
    method && t.has(`methods.${method}` as never) && t(`methods.${method}` as never),
    text(data.sentOn) && formatDate(String(data.sentOn)),
    text(data.trackNumber) && t('track', { number: String(data.trackNumber) }),
    name === 'assignments.started' && mentions.map((person) => person.name).join(', '),
    due && t('dueDate', { date: formatDate(due) }),
  ].filter(Boolean)
  return (
    <>
      {own && <p className={styles.words}>{own}</p>}
      {!own && kind === 'assignment' && <p className={styles.words}>{words}</p>}
      {facts.length > 0 && <p className={styles.cardFoot}>{facts.join(' · ')}</p>}
    </>
  )
}
