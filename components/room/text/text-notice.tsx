'use client'

import { Button, CopyButton } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff, IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { textOf } from '@/lib/editor/content'
import { acceptedBody } from '@/lib/editor/suggestions/body'
import { bodyOf } from '@/lib/editor/yjs'
import { CLOSE } from '@/lib/realtime/room-protocol'
import type { RoomSession, RoomState } from '@/lib/realtime/yjs-provider'
import { useRoom } from '../room-context'
import { useRoomState } from '../use-room-state'
import styles from './text.module.css'

/** What one must know about the text before typing: it is closed and why, the connection is lost, edits were not taken. */
export function TextNotice({ session }: { session: RoomSession }) {
  const state = useRoomState()
  const { lost } = useRoom().live
  return (
    <>
      {lost && <LostNotice text={lost} />}
      {state && <StateNotice state={state} session={session} />}
    </>
  )
}

function StateNotice({ state, session }: { state: RoomState; session: RoomSession }) {
  const t = useTranslations('rooms')
  const { live } = useRoom()
  if (state.closed !== null) return <ClosedNotice code={state.closed} />
  if (state.save === 'refused') {
    return (
      <Notice tone="bad" text={t('lock.refused')}>
        <CopyMine text={() => textOf(acceptedBody(bodyOf(session.doc))).trim()} />
        <Act onClick={live.reopen}>{t('lock.discard')}</Act>
      </Notice>
    )
  }
  if (state.save === 'offline') return <Notice tone="warn" text={t('save.offlineHint')} />
  if (state.save === 'failing') return <Notice tone="warn" text={t('save.failingHint')} />
  if (!state.synced || state.mayWrite) return null
  const reason = state.reason === 'approval' || state.reason === 'read_only' ? state.reason : 'other'
  return <Notice tone="" text={t(`lock.${reason}`)} />
}

/** The text was frozen under edits that had not arrived; they are kept here until the person lets them go. */
function LostNotice({ text }: { text: string }) {
  const t = useTranslations('rooms.lock')
  const { forgetLost } = useRoom().live
  return (
    <Notice tone="bad" text={t('refused')}>
      <CopyMine text={() => text} />
      <Act onClick={forgetLost}>{t('dismiss')}</Act>
    </Notice>
  )
}

function ClosedNotice({ code }: { code: number }) {
  const t = useTranslations('rooms.lock')
  const { reopen } = useRoom().live
  if (code === CLOSE.UNAUTHENTICATED) {
    return (
      <Notice tone="bad" text={t('closed401')}>
        <Act onClick={() => location.assign('/login')}>{t('signIn')}</Act>
      </Notice>
    )
  }
  if (code === CLOSE.NO_ACCESS || code === CLOSE.NOT_FOUND) return <Notice tone="bad" text={t('closed403')} />
  return (
    <Notice tone="bad" text={t('closed400')}>
      <Act onClick={reopen}>{t('reopen')}</Act>
    </Notice>
  )
}

type NoticeProps = { tone: '' | 'warn' | 'bad'; text: string; children?: ReactNode }
const ICONS = { '': IconLock, warn: IconCloudOff, bad: IconAlertTriangle }

function Notice({ tone, text, children }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className={styles.notice} data-tone={tone} role={tone ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{text}</span>
      {children}
    </div>
  )
}

const Act = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <Button variant="default" h={26} px={8} fz={12} onClick={onClick}>
    {children}
  </Button>
)

function CopyMine({ text }: { text: () => string }) {
  const t = useTranslations('rooms.lock')
  return (
    <CopyButton value={text()}>
      {({ copied, copy }) => <Act onClick={copy}>{t(copied ? 'copied' : 'copyMine')}</Act>}
    </CopyButton>
  )
}
