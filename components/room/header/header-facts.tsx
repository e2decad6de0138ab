'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { useFiling } from '@/components/archive/filing/use-filing'
import { DueChip } from '@/components/ui/due-chip'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { DocumentView } from '@/lib/contracts/documents'
import { formatDate } from '@/lib/text/dates'
import styles from '../room.module.css'
import { useRoom } from '../room-context'
import { approvalProgress } from '../stages'

/** The line under the title: its number, what it answers, until when; on phones also the stage. */
export function HeaderFacts() {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const { draftNumber, regNumber, regDate, dueDate, daysLeft } = document
  const number = regNumber
    ? t('registered', { number: regNumber, date: formatDate(regDate ?? '') })
    : draftNumber && t('draft', { number: draftNumber })
  const reply = answered(document)
  const filing = useTranslations('archive.filing')
  const mark = useFiling().filing?.mark
  const facts = [
    number && { key: 'number', shown: <b className="vz-tn">{number}</b> },
    reply && { key: 'answers', shown: <Answers reply={reply} /> },
    mark && {
      key: 'case',
      shown: <span className="vz-tn">{filing('mark', { index: mark.index, year: String(mark.year) })}</span>,
    },
    dueDate && { key: 'due', shown: <DueChip prefix={t('due')} date={dueDate} daysLeft={daysLeft} /> },
  ].filter((fact) => !!fact)
  return (
    <div className={styles.facts}>
      {facts.map(({ key, shown }, index) => (
        <Fragment key={key}>
          {index > 0 && <i aria-hidden>·</i>}
          {shown}
        </Fragment>
      ))}
      <StageWords />
    </div>
  )
}

type ReplyTo = { number: string; date: string }

/** The letter this document answers, or the number its sender gave it. */
function answered({ flow, requisites, theirNumber, theirDate }: DocumentView): ReplyTo | null {
  if (flow === 'incoming') return theirNumber && theirDate ? { number: theirNumber, date: theirDate } : null
  return (requisites.replyTo as ReplyTo | null | undefined) ?? null
}

function Answers({ reply }: { reply: ReplyTo }) {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const received = document.flow === 'incoming'
  const text = t(received ? 'theirs' : 'replyTo', { number: reply.number, date: formatDate(reply.date) })
  const link = document.links.find(({ kind, direction }) => kind === 'reply' && direction === 'from')
  if (received || !link?.title) return <span className="vz-ell vz-tn">{text}</span>
  return (
    <Link className="vz-ell vz-tn" href={`/rooms/${link.documentId}`} title={link.title}>
      {text}
    </Link>
  )
}

/** «Согласование 3 из 5» where the stage line is only a bar. */
function StageWords() {
  const t = useTranslations('rooms.header')
  const names = useTranslations('documents.stages')
  const { document } = useRoom()
  const stage = document.stages.find(({ status }) => status === 'current')
  const watch = [`document:${document.id}`]
  const enabled = document.flow !== 'incoming' && stage?.key === 'approval'
  const { data } = useLive(orpc.approval.forDocument, { documentId: document.id }, { watch, enabled })
  if (!stage) return null
  const name = names(stage.key as 'draft')
  const progress = enabled ? approvalProgress(data) : null
  return (
    <span className={styles.stageWords}>
      <i aria-hidden>·</i>
      <span className="vz-ell">{progress ? t('stageOf', { stage: name, ...progress }) : name}</span>
    </span>
  )
}
