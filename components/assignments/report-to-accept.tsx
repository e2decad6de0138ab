'use client'

import { Alert, Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { useErrorText } from '../ui/error-text'
import styles from './assignments.module.css'
import { ReasonField } from './reason-field'
import { useAssignment } from './use-document-assignments'

/** The executor's report before the author: to accept, or to return with a reason. */
export function ReportToAccept({ assignmentId }: { assignmentId: string }) {
  const t = useTranslations('assignments.accept')
  const errorText = useErrorText()
  const assignment = useAssignment(assignmentId)
  const [returning, setReturning] = useState(false)
  const accept = useCommand(orpc.assignments.acceptReport)
  const giveBack = useCommand(orpc.assignments.returnReport)
  if (assignment?.abilities.accept !== true) return null
  const reporter = assignment.executors.find((executor) => executor.responsible)?.name ?? ''
  return (
    <section className="vz-act" aria-label={t('title')}>
      <div className="vz-act-head">{t('title')}</div>
      <p className="vz-act-sub">{t('from', { name: reporter })}</p>
      <p className={styles.words}>{assignment.result}</p>
      {returning ? (
        <ReasonField
          keep={`return:${assignmentId}`}
          label={t('reason')}
          submit={t('return')}
          required={t('required')}
          maxLength={1000}
          pending={giveBack.pending}
          failure={giveBack.error}
          onSubmit={(reason) => giveBack.run({ assignmentId, reason })}
          onCancel={() => setReturning(false)}
        />
      ) : (
        <div className="vz-act-buttons">
          <Button
            h={36}
            loading={accept.pending}
            leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
            onClick={() => void accept.run({ assignmentId })}
          >
            {t('accept')}
          </Button>
          <Button
            h={36}
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
            onClick={() => setReturning(true)}
          >
            {t('return')}
          </Button>
        </div>
      )}
      {accept.error && (
        <Alert color="red" mt="xs" role="alert">
          {errorText(accept.error)}
        </Alert>
      )}
    </section>
  )
}
