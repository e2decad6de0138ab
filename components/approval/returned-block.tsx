'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ApprovalView } from '@/lib/contracts/approval-views'
import { useRoom } from '../room/room-context'
import styles from './block.module.css'
import { isReturned, remarksOf } from './owed'
import { StartApproval } from './start-approval'
import { VERDICT_ICONS } from './verdict'

/** What came back for rework: who remarked what, how much is unanswered, and the way to send the draft again. */
export function ReturnedBlock({ approval }: { approval: ApprovalView }) {
  const t = useTranslations('approval')
  const { document } = useRoom()
  const tab = `/rooms/${document.id}/approval`
  const onTab = usePathname().replace(/\/$/, '') === tab
  const { current } = approval
  if (!current || !isReturned(approval)) return null
  const remarks = remarksOf(current)
  const open = remarks.filter((decision) => decision.answers.length === 0).length
  const last = remarks.at(-1)
  const Icon = VERDICT_ICONS.rework
  return (
    <section className={styles.block} aria-label={t('rework.title')}>
      <div className={styles.row}>
        <div className={styles.head}>
          <span className={styles.icon} data-tone="bad">
            <Icon size={16} stroke={1.75} aria-hidden />
          </span>
          {t('rework.title')}
          <span className={styles.grow} />
        </div>
        <div className={styles.sub}>
          {last && !onTab && (
            <span className={styles.clipped}>
              <b>{last.by.name}:</b> {last.remark}
            </span>
          )}
          {t('rework.text', { count: remarks.length, open })}
        </div>
        <div className={styles.formFoot}>
          {!onTab && (
            <Link className={styles.link} href={tab}>
              {t('rework.answer')}
            </Link>
          )}
          <StartApproval approval={approval} />
        </div>
      </div>
    </section>
  )
}
