'use client'

import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowRight, IconBan, IconCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { NOBODY, PersonPicker } from '@/components/directory/person-picker'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { useKey } from '@/components/ui/use-key'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { ProcessedView } from '@/lib/contracts/registry-processing-views'
import type { CardView } from '@/lib/contracts/registry-views'
import { isDay } from '../card/card-values'
import { DayField } from '../card/day-field'
import { Field } from '../card/field'
import { WITHOUT_NUMBER } from './process-menu'
import { ProcessedFacts } from './processed-facts'
import styles from './processing.module.css'

type Props = { card: CardView & { processed: ProcessedView }; refresh: () => void; onNext: (() => void) | null }

/** What was decided of an item without a number: its facts, the last thing that happens to it, the way back. */
export function ProcessedCard({ card, refresh, onNext }: Props) {
  const t = useTranslations('registry.processing')
  const { processed, abilities, documentId } = card
  const errorText = useErrorText()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  useKey('Ctrl+Enter', () => onNext?.(), Boolean(onNext))
  const after = { done: refresh, failed: refresh }
  const takingBack = useCommand(orpc.registry.takeBack, after)
  const Icon = processed.outcome === 'refused' ? IconBan : WITHOUT_NUMBER[processed.outcome]
  return (
    <section className={styles.read} aria-label={t('label')} data-outcome={processed.outcome}>
      <div role="status" className={styles.done}>
        <Icon size={34} stroke={1.5} aria-hidden />
        <h2>{t(`state.${processed.outcome}`)}</h2>
        {processed.outcome === 'suspicious' && <p>{t('doNotOpen')}</p>}
      </div>
      <ProcessedFacts processed={processed} title={card.title} />
      {abilities.complete === true && processed.outcome !== 'refused' && (
        <Completion {...{ documentId, refresh }} outcome={processed.outcome} />
      )}
      {takingBack.error && (
        <p className={styles.wrong} role="alert">
          {errorText(takingBack.error)}
        </p>
      )}
      <div className={styles.buttons}>
        {onNext && (
          <Button ref={next} rightSection={<IconArrowRight size={16} stroke={1.75} aria-hidden />} onClick={onNext}>
            {t('next')}
          </Button>
        )}
        {abilities.takeBack === true && (
          <Button
            variant="default"
            loading={takingBack.pending}
            leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
            onClick={() => void takingBack.run({ documentId })}
          >
            {t('takeBack')}
          </Button>
        )}
        <Button component={Link} href={`/rooms/${documentId}`} variant="default">
          {t('open')}
        </Button>
      </div>
    </section>
  )
}

type Completing = { documentId: string; outcome: string; refresh: () => void }

/** Handed over, sent away, taken: with the day it happened on; after it nothing is taken back. */
function Completion({ documentId, outcome, refresh }: Completing) {
  const t = useTranslations('registry.processing')
  const errorText = useErrorText()
  const today = useOfficeDay()()
  const [on, setOn] = useState<string | null>(today)
  const [person, setPerson] = useState(NOBODY)
  const completing = useCommand(orpc.registry.complete, { done: refresh, failed: refresh })
  const words = outcome === 'personal' ? 'personal' : outcome === 'misdelivered' ? 'misdelivered' : 'suspicious'
  return (
    <div className={styles.completion}>
      <Field label={t(`completion.${words}.day`)} name="completedOn" span={12}>
        {(ids) => <DayField {...ids} value={on} today={today} max={today} onChange={setOn} />}
      </Field>
      {outcome === 'personal' && <PersonPicker label={t('collectedBy')} value={person} onChange={setPerson} />}
      <Button
        variant="default"
        h={34}
        loading={completing.pending}
        disabled={!isDay(on)}
        leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
        onClick={() => isDay(on) && void completing.run({ documentId, on, collectedById: person.id })}
      >
        {t(`completion.${words}.act`)}
      </Button>
      {completing.error && (
        <p className={styles.wrong} role="alert">
          {errorText(completing.error)}
        </p>
      )}
    </div>
  )
}
