'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { CLOSE, isShutOut, LOCK } from '@/lib/realtime/room-protocol'
import type { RoomSession, RoomState } from '@/lib/realtime/yjs-provider'
import { useRoom } from '../room-context'
import { isSigned } from '../stages'
import { useRoomState } from '../use-room-state'
import { Act, Notice } from './notice'
import { mustChoose, UnsentChoice, VariantKept } from './unsent-choice'

/** What one must know about the text before typing: it is closed and why, the connection is lost, edits were not taken. */
export function TextNotice({ session }: { session: RoomSession }) {
  const state = useRoomState((now) => (now && !isQuiet(now) ? now : null))
  return (
    <>
      <VariantKept />
      {state && <StateNotice state={state} session={session} />}
    </>
  )
}

/** Nothing to tell: one writes, and whether the last letter is on disk is told by the mark of saving. */
const isQuiet = ({ closed, blocked, save, arrived, synced, mayWrite, mustSuggest }: RoomState): boolean =>
  closed === null &&
  !blocked &&
  arrived === null &&
  (save === 'saved' || save === 'saving') &&
  synced &&
  mayWrite &&
  !mustSuggest

function StateNotice({ state, session }: { state: RoomState; session: RoomSession }) {
  const t = useTranslations('rooms')
  if (mustChoose(state)) return <UnsentChoice session={session} state={state} />
  if (state.closed !== null) return <ClosedNotice code={state.closed} />
  if (state.blocked) return <Notice tone="warn" text={t(state.unsent ? 'save.blockedUnsent' : 'save.blockedHint')} />
  if (state.save === 'offline') return <Notice tone="warn" text={t(offlineText(state))} />
  if (state.arrived !== null) return <ArrivedNotice session={session} count={state.arrived} />
  if (state.save === 'failing') return <Notice tone="warn" text={t('save.failingHint')} />
  if (state.synced && state.mustSuggest) return <ProposingNotice />
  if (!state.synced || state.mayWrite) return null
  return <LockNotice reason={state.reason} />
}

/** On approval the text stays as it was sent; what is written is proposed to the executor. A phone only reads and remarks. */
function ProposingNotice() {
  const t = useTranslations('rooms.lock')
  const phone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  return <Notice tone="" text={t(phone ? 'approval' : 'proposing')} />
}

/** Frozen for its approval, a text stays so once it is signed, and for another reason. */
function LockNotice({ reason }: { reason: string }) {
  const t = useTranslations('rooms.lock')
  const { document } = useRoom()
  if (reason === LOCK.SIGNED) return <Notice tone="" text={t('signed')} />
  if (reason === LOCK.APPROVAL) return <Notice tone="" text={t(isSigned(document) ? 'signed' : 'approval')} />
  return <Notice tone="" text={t(reason === 'read_only' ? 'read_only' : 'other')} />
}

const READ_MS = 10_000

/** What was written without a connection is on the server by now; it is told for long enough to be read. */
function ArrivedNotice({ session, count }: { session: RoomSession; count: number }) {
  const t = useTranslations('rooms')
  useEffect(() => {
    const timer = setTimeout(() => session.forgetArrived(), READ_MS)
    return () => clearTimeout(timer)
  }, [session])
  return (
    <Notice tone="ok" text={t('save.arrived', { count })}>
      <Act onClick={() => session.forgetArrived()}>{t('lock.dismiss')}</Act>
    </Notice>
  )
}

/** Never promises more than is kept: a browser may refuse to keep anything. */
function offlineText({ mayWrite, kept }: RoomState): 'save.offlineRead' | 'save.offlineHint' | 'save.offlineTab' {
  if (!mayWrite) return 'save.offlineRead'
  return kept ? 'save.offlineHint' : 'save.offlineTab'
}

function ClosedNotice({ code }: { code: number }) {
  const t = useTranslations('rooms.lock')
  const { discard } = useRoom().live
  if (code === CLOSE.UNAUTHENTICATED) {
    return (
      <Notice tone="bad" text={t('closed401')}>
        <Act onClick={() => location.assign('/login')}>{t('signIn')}</Act>
      </Notice>
    )
  }
  if (isShutOut(code)) return <Notice tone="bad" text={t('closed403')} />
  return (
    <Notice tone="bad" text={t('closed400')}>
      <Act onClick={discard}>{t('reopen')}</Act>
    </Notice>
  )
}
