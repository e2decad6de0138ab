'use client'

import { Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconLock,
  IconRefresh,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from '@/components/editor/toolbar/toolbar.module.css'
import type { RoomState } from '@/lib/realtime/yjs-provider'
import { useSettledSave } from './use-settled-save'

const SIGNS = {
  connecting: { icon: IconRefresh, tone: '' },
  saved: { icon: IconCloudCheck, tone: '' },
  saving: { icon: IconCloudUp, tone: '' },
  offline: { icon: IconCloudOff, tone: 'warn' },
  failing: { icon: IconAlertTriangle, tone: 'warn' },
  refused: { icon: IconAlertTriangle, tone: 'bad' },
  readOnly: { icon: IconLock, tone: '' },
  blocked: { icon: IconLock, tone: 'warn' },
}

/** «Сохранено» means on the server's disk; every other state says what becomes of the edits. */
export function SaveMark() {
  const t = useTranslations('rooms.save')
  const { shown, mark } = useSettledSave(shownOf)
  const { icon: Icon, tone } = SIGNS[shown]
  const hint = t.has(`${shown}Hint`) ? t(`${shown}Hint`) : t(shown)
  return (
    <Tooltip label={hint} multiline maw={280}>
      <span ref={mark} className={styles.save} data-tone={tone} role="status" aria-live="off" aria-label={t(shown)}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className={styles.label}>{t(shown)}</span>
      </span>
    </Tooltip>
  )
}

function shownOf(state: RoomState | null): keyof typeof SIGNS {
  if (!state) return 'connecting'
  const { save, synced, mayWrite, blocked } = state
  if (blocked) return 'blocked'
  return save === 'saved' && synced && !mayWrite ? 'readOnly' : save
}
