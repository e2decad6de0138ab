'use client'

import { CopyButton } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { textOf } from '@/lib/editor/content'
import { acceptedBody } from '@/lib/editor/suggestions/body'
import { bodyOf } from '@/lib/editor/yjs'
import { CLOSE, isShutOut } from '@/lib/realtime/room-protocol'
import type { RoomSession, RoomState } from '@/lib/realtime/yjs-provider'
import { useRoom } from '../room-context'
import { Act, Notice } from './notice'

const TITLE_LIMIT = 1000

/** Whether somebody's edits were not taken for good: the text was frozen, the right is gone, the room is closed to them. */
export const mustChoose = ({ save, closed, unsent }: RoomState): boolean =>
  save === 'refused' || (unsent && closed !== null && closed !== CLOSE.UNAUTHENTICATED)

/** What becomes of edits the text did not take is said by their author, never by silence. */
export function UnsentChoice({ session, state }: { session: RoomSession; state: RoomState }) {
  const t = useTranslations('rooms.lock')
  const errorText = useErrorText()
  const { document, live } = useRoom()
  const { run, pending, error } = useCommand(orpc.rooms.keepVariant, {
    done: ({ documentId, draftNumber, droppedPictures }) =>
      live.keepAs({ documentId, number: draftNumber, droppedPictures }),
  })
  const keep = () => {
    const title = t('variantTitle', { title: document.title }).slice(0, TITLE_LIMIT)
    const { id: documentId, kind } = document
    const access = document.access === 'dsp' ? 'dsp' : 'common'
    const heading = String(document.requisites.heading || document.title)
    void run({ documentId, kind, title, heading, access, content: bodyOf(session.doc) })
  }
  return (
    <Notice tone="bad" text={error ? errorText(error) : t(reasonOf(state))}>
      <Act onClick={keep} loading={pending}>
        {t('keepVariant')}
      </Act>
      {error && <CopyMine text={() => textOf(acceptedBody(bodyOf(session.doc))).trim()} />}
      <Act onClick={live.discard}>{t('discard')}</Act>
    </Notice>
  )
}

function reasonOf({ closed, reason }: RoomState): 'refused' | 'refusedRight' | 'refusedAccess' | 'refusedContent' {
  if (isShutOut(closed)) return 'refusedAccess'
  if (closed !== null) return 'refusedContent'
  return reason === 'read_only' ? 'refusedRight' : 'refused'
}

/** Where the variant lies now. */
export function VariantKept() {
  const t = useTranslations('rooms.lock')
  const { variant, forgetVariant } = useRoom().live
  if (!variant) return null
  return (
    <Notice tone="" text={t('variantKept', { number: variant.number ?? '', pictures: variant.droppedPictures })}>
      <Link href={`/rooms/${variant.documentId}/text`}>{t('openVariant')}</Link>
      <Act onClick={forgetVariant}>{t('dismiss')}</Act>
    </Notice>
  )
}

function CopyMine({ text }: { text: () => string }) {
  const t = useTranslations('rooms.lock')
  return (
    <CopyButton value={text()}>
      {({ copied, copy }) => <Act onClick={copy}>{t(copied ? 'copied' : 'copyMine')}</Act>}
    </CopyButton>
  )
}
