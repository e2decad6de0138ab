'use client'

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBell, IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { api, orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { ApprovalView, CycleView } from '@/lib/contracts/approval-views'
import { FailureNote } from './failure-note'
import { OpenVersion } from './open-version'
import { decisionsLeft } from './owed'
import styles from './tab.module.css'
import { TermChip } from './term-chip'
import { useDownload } from './use-download'
import { useWhen } from './use-when'

type Props = { approval: ApprovalView; cycle: CycleView }

/** Which cycle of which version, since when, what is left until when; reminding, the version, the agreement sheet. */
export function CycleLine({ approval, cycle }: Props) {
  const t = useTranslations('approval.tab')
  const { documentId, abilities } = approval
  const remind = useCommand(orpc.approval.remind, {
    done: ({ reminded }) => notifications.show({ message: t('reminded', { count: reminded }) }),
  })
  const sheet = useDownload(() => api.approval.sheetFile({ documentId }))
  return (
    <>
      <div className={styles.line}>
        <CycleFacts cycle={cycle} />
        <span className={styles.lineButtons}>
          {abilities.remind === true && (
            <Button
              variant="subtle"
              color="gray"
              h={28}
              px={8}
              fz={12}
              leftSection={<IconBell size={15} stroke={1.75} aria-hidden />}
              loading={remind.pending}
              onClick={() => void remind.run({ approvalId: cycle.id })}
            >
              {t('remind')}
            </Button>
          )}
          <OpenVersion documentId={documentId} version={cycle.version} />
          {abilities.sheet === true && (
            <Button
              variant="default"
              h={28}
              px={8}
              fz={12}
              leftSection={<IconDownload size={15} stroke={1.75} aria-hidden />}
              loading={sheet.pending}
              onClick={sheet.run}
            >
              {t('sheet')}
            </Button>
          )}
        </span>
      </div>
      {(remind.error || sheet.failure) && (
        <div className={styles.lineFailure}>
          <FailureNote failure={remind.error ?? sheet.failure} />
        </div>
      )}
    </>
  )
}

function CycleFacts({ cycle }: { cycle: CycleView }) {
  const t = useTranslations('approval.tab')
  const when = useWhen()
  const { state, closedAt } = cycle
  const signed = cycle.steps.some((step) => step.stage === 'head' && step.state === 'signed')
  const left =
    state === 'returned' || state === 'completed'
      ? t(`left.${state}`, { at: closedAt ? when.said(closedAt) : '' })
      : state === 'head'
        ? t(signed ? 'left.signed' : 'left.head')
        : t(`left.${state}`, { count: decisionsLeft(cycle) })
  return (
    <span className={styles.facts}>
      <span>
        <b>{t('cycle', { cycle: cycle.cycle })}</b>, {t('version', { version: cycle.version.number })}
      </span>
      <span>{t('started', { at: when.said(cycle.startedAt) })}</span>
      <span data-state={state}>{left}</span>
      {!closedAt && <TermChip dueAt={cycle.dueAt} daysLeft={cycle.daysLeft} />}
    </span>
  )
}
