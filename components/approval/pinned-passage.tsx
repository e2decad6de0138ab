'use client'

import { IconPinned, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { MyStep } from '@/lib/contracts/approval-views'
import type { Passage } from '@/lib/editor/passage'
import { useRoom } from '../room/room-context'
import styles from './block.module.css'

type Props = { stage: MyStep['stage']; passage: Passage | null; onUnpin: () => void }

/** The words of the text a remark is pinned to; a press shows them. Where there are none: how to pin. */
export function PinnedPassage({ stage, passage, onUnpin }: Props) {
  const t = useTranslations('approval.pin')
  const { showPassage } = useRoom()
  if (!passage) return <p className={styles.sub}>{t(stage === 'head' ? 'hintHead' : 'hint')}</p>
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
