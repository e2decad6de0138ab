'use client'

import { IconPinned, IconX } from '@tabler/icons-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { MyStep } from '@/lib/contracts/approval-views'
import type { Passage } from '@/lib/editor/passage'
import { useRoom } from '../room/room-context'
import styles from './block.module.css'

type Props = { stage: MyStep['stage']; passage: Passage | null; onUnpin: () => void }

/** The words of the text a remark is pinned to; a press shows them. Where there are none and the text is open: how to pin. */
export function PinnedPassage({ stage, passage, onUnpin }: Props) {
  const t = useTranslations('approval.pin')
  const { showPassage } = useRoom()
  const textOpen = usePathname().replace(/\/$/, '').endsWith('/text')
  if (!passage) return textOpen ? <p className={styles.sub}>{t(stage === 'head' ? 'hintHead' : 'hint')}</p> : null
  return (
    <div className={styles.pinned}>
      <IconPinned size={14} stroke={1.75} aria-hidden />
      <button type="button" className={styles.pinnedWords} title={t('show')} onClick={() => showPassage(passage)}>
        {passage.quote}
      </button>
      <button type="button" className="vz-iconbtn" onClick={onUnpin} aria-label={t('remove')} title={t('remove')}>
        <IconX size={14} stroke={1.75} aria-hidden />
      </button>
    </div>
  )
}
