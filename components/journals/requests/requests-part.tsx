'use client'

import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconMailCheck, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '@/components/addressees/addressees.module.css'
import { useErrorText } from '@/components/ui/error-text'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { JournalRequest } from '@/lib/contracts/journals-requests'
import { AskForm } from './ask-form'

/** «Заявки»: to the operator all, who decides them here; to others their own (T-12.02, T-13.02, T-14.03). */
export function RequestsPart() {
  const t = useTranslations('journals.requests')
  const [open, setOpen] = useState(true)
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useLive(orpc.journals.requests, { open }, { watch: ['journal-requests'] })
  const changed = () => void refetch()
  if (error && !data) return <ErrorState error={error} retry={changed} />
  if (!data) return <SkeletonRows count={4} height={64} />
  const { ask, decide } = data.abilities
  return (
    <div className={styles.part}>
      {ask === true && (
        <Button
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('ask')}
        </Button>
      )}
      <Checkbox
        mt={10}
        label={t('decidedToo')}
        checked={!open}
        onChange={(event) => setOpen(!event.currentTarget.checked)}
      />
      {data.requests.length ? (
        <ul>
          {data.requests.map((request) => (
            <Row key={request.id} request={request} decides={decide === true} onChanged={changed} />
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={<IconMailCheck size={28} stroke={1.5} aria-hidden />}
          title={t('none')}
          text={t(decide === true ? 'noneOperator' : 'noneText')}
        />
      )}
      {asking && (
        <AskForm
          onClose={() => {
            setAsking(false)
            changed()
          }}
        />
      )}
    </div>
  )
}

type RowProps = { request: JournalRequest; decides: boolean; onChanged: () => void }

function Row({ request, decides, onChanged }: RowProps) {
  const t = useTranslations('journals.requests')
  const moment = useMoment()
  const { about, wish, requestedBy, requestedAt, outcome, decidedBy, answer } = request
  return (
    <li className={styles.request}>
      <b>{t(`subjects.${about}`)}</b>
      <span>{wish}</span>
      <small>{t('by', { name: requestedBy, at: moment(requestedAt) })}</small>
      {outcome && (
        <p>
          {t(`outcome.${outcome}`, { name: decidedBy ?? '' })} {answer}
        </p>
      )}
      {!outcome && decides && <Decision request={request} onChanged={onChanged} />}
    </li>
  )
}

function Decision({ request: { id: requestId, wish }, onChanged }: Omit<RowProps, 'decides'>) {
  const t = useTranslations('journals.requests')
  const errorText = useErrorText()
  const [answer, setAnswer] = useState('')
  const deciding = useCommand(orpc.journals.decideRequest, { done: onChanged })
  const decide = (outcome: 'done' | 'declined') => void deciding.run({ requestId, outcome, answer: answer.trim() })
  return (
    <div className={styles.decision}>
      <TextInput
        aria-label={t('answerTo', { wish })}
        placeholder={t('answer')}
        value={answer}
        maxLength={1000}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        error={deciding.error ? errorText(deciding.error) : undefined}
      />
      <Button loading={deciding.pending} onClick={() => decide('done')}>
        {t('done')}
      </Button>
      <Button variant="default" onClick={() => decide('declined')}>
        {t('decline')}
      </Button>
    </div>
  )
}
