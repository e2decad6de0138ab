'use client'

import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { DueChip } from '../ui/due-chip'
import styles from './assignments.module.css'
import { ReasonField } from './reason-field'
import { useAssignment } from './use-document-assignments'

/** An instruction that needs no letter: the responsible executor reports that it is carried out. */
export function ToReport({ assignmentId }: { assignmentId: string }) {
  const t = useTranslations('assignments.report')
  const assignment = useAssignment(assignmentId)
  const [writing, setWriting] = useState(false)
  const report = useCommand(orpc.assignments.report)
  if (assignment?.abilities.report !== true) return null
  const { text, dueDate, daysLeft, returned } = assignment
  return (
    <section className="vz-act" aria-label={t('title')}>
      <div className="vz-act-head">
        {t('title')}
        {dueDate && <DueChip date={dueDate} daysLeft={daysLeft} />}
      </div>
      <p className="vz-act-sub">{text}</p>
      {returned && <p className={styles.returned}>{t('returned', { reason: returned })}</p>}
      {writing ? (
        <ReasonField
          keep={`report:${assignmentId}`}
          label={t('words')}
          submit={t('send')}
          required={t('required')}
          maxLength={5000}
          pending={report.pending}
          failure={report.error}
          onSubmit={(words) => report.run({ assignmentId, text: words })}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <Button
          h={36}
          fullWidth
          leftSection={<IconClipboardCheck size={16} stroke={1.75} aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {t('open')}
        </Button>
      )}
    </section>
  )
}
