'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { RequestView } from '@/lib/contracts/organisations-views'
import { useSession } from '../frame/session'
import { useErrorText } from '../ui/error-text'
import { useMoment } from '../ui/use-moment'
import styles from './addressees.module.css'

type Props = { request: RequestView; onChanged: () => void; onShow?: (id: string) => void }

/** A request to the operator and what became of it; the operator decides here (T-15.02, T-15.06, T-19.02). */
export function RequestRow({ request, onChanged, onShow }: Props) {
  const t = useTranslations('organisations')
  const moment = useMoment()
  const { permissions } = useSession()
  const { organisation, list, person, access } = request
  const name = organisation?.name ?? list?.name ?? ''
  return (
    <li className={styles.request}>
      <b>{t(`requests.kinds.${request.kind}`)}</b>
      <span>
        {organisation && onShow ? (
          <button type="button" onClick={() => onShow(organisation.id)}>
            {name}
          </button>
        ) : (
          name
        )}
        {person && access && `: ${person}, ${t(`requests.access.${access}`)}`}
      </span>
      <small>{t('requests.by', { name: request.requestedBy, at: moment(request.requestedAt) })}</small>
      {request.note && <p>{request.note}</p>}
      {request.outcome && (
        <p>
          {t(`requests.outcome.${request.outcome}`, { name: request.decidedBy ?? '' })} {request.answer}
        </p>
      )}
      {!request.outcome && permissions.includes('directory.manage') && (
        <Decision request={request} onChanged={onChanged} />
      )}
    </li>
  )
}

function Decision({ request: { id: requestId }, onChanged }: Pick<Props, 'request' | 'onChanged'>) {
  const t = useTranslations('organisations.requests')
  const errorText = useErrorText()
  const [answer, setAnswer] = useState('')
  const deciding = useCommand(orpc.organisations.decide, { done: onChanged })
  const decide = (outcome: 'done' | 'declined') => void deciding.run({ requestId, outcome, answer: answer.trim() })
  return (
    <div className={styles.decision}>
      <TextInput
        aria-label={t('answer')}
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
