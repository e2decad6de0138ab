'use client'

import { IconFile, IconPencilCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEventText } from '@/components/ui/event-text'
import type { TimelineItem } from '@/lib/contracts/documents'
import { inOneLine } from '@/lib/text/names'
import { useRoom } from '../room-context'
import { EventIcon } from './event-icon'
import styles from './feed.module.css'
import { ItemTime } from './item-time'
import { Passage } from './message-item'
import { MessageText } from './message-text'
import { OnBehalf } from './on-behalf'

const REMARKS = new Set(['rooms.commented', 'rooms.replied'])

/** Something that happened: who did what, with the words it was about. */
export function EventItem({ item }: { item: TimelineItem }) {
  const { name, data, actor } = item
  const isFile = name === 'files.attached'
  const words = useEventText()(name, { ...data, gender: actor?.gender, ...(isFile ? { name: '' } : {}) })
  return (
    <div className={styles.event}>
      <span className={styles.eventIcon}>
        <EventIcon name={name} />
      </span>
      <div className={styles.eventWords}>
        <p>
          {actor ? (
            <>
              <b>{inOneLine(actor.name)}</b> <OnBehalf item={item} /> {words}
            </>
          ) : (
            capitalised(words)
          )}
          {name === 'documents.invited' &&
            item.mentions.length > 0 &&
            `: ${item.mentions.map((one) => inOneLine(one.name)).join(', ')}`}
        </p>
        {REMARKS.has(name) && <Remark item={item} />}
        {name === 'rooms.proposed' && actor && <Proposals personId={actor.id} />}
        {isFile && <AttachedFile name={String(data.name ?? '')} />}
      </div>
      <ItemTime at={item.at} />
    </div>
  )
}

function Remark({ item: { data, mentions, units } }: { item: TimelineItem }) {
  const { quote, text } = data
  const { me } = useRoom()
  return (
    <>
      {typeof quote === 'string' && <Passage quote={quote} />}
      {typeof text === 'string' && <MessageText {...{ text, mentions, units }} meId={me.personId} />}
    </>
  )
}

/** The way to what somebody proposes, where it stands in the text now. */
function Proposals({ personId }: { personId: string }) {
  const t = useTranslations('rooms.feed')
  const { showProposals } = useRoom()
  return (
    <button type="button" className={styles.file} onClick={() => showProposals(personId)}>
      <IconPencilCheck size={14} stroke={1.75} aria-hidden />
      <span className="vz-ell">{t('toProposals')}</span>
    </button>
  )
}

function AttachedFile({ name }: { name: string }) {
  const { document } = useRoom()
  return (
    <Link className={styles.file} href={`/rooms/${document.id}/files`}>
      <IconFile size={14} stroke={1.75} aria-hidden />
      <span className="vz-ell">{name}</span>
    </Link>
  )
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
