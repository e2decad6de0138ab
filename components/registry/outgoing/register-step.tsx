'use client'

import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FoundCard } from '@/components/documents/links/find-to-link'
import { useKey } from '@/components/ui/use-key'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { formatDate } from '@/lib/text/dates'
import { AnsweredCard } from './answered-card'
import { StepFailure } from './failure'
import styles from './outgoing.module.css'
import type { StepProps } from './step'

/** Giving a signed document its number; it cannot be undone, so the number is named before the press (ux §6). */
export function RegisterStep({ documentId, desk, refresh }: StepProps) {
  const t = useTranslations('registry.outgoing')
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const act = useCommand(orpc.registry.registerOutgoing, {
    done: () => {
      close()
      refresh()
    },
    failed: () => {
      close()
      refresh()
    },
  })
  const [reservationId, setReservation] = useState<string | null>(null)
  const [joint, setJoint] = useState('')
  const kept = desk.reserved.find(({ id }) => id === reservationId)
  const number = kept?.number ?? desk.nextNumber
  const [chosen, setChosen] = useState<FoundCard | null>(desk.answers?.found ?? null)
  const answersId = desk.answers ? (chosen?.documentId ?? null) : null
  const ready = Boolean(number) && (!desk.answers || answersId !== null)
  const jointNumbers = joint.split('/').flatMap((part) => part.trim() || [])
  const full = number && [number, ...jointNumbers].join('/')
  const register = () =>
    ready && !act.pending && void act.run({ documentId, reservationId: kept?.id ?? null, jointNumbers, answersId })
  useKey('Ctrl+Enter', () => (asking ? register() : ready && setAsking(true)))
  return (
    <>
      <h2 className={styles.head}>
        {t('toRegister')}
        <kbd className="vz-kbd" aria-hidden>
          Ctrl Enter
        </kbd>
      </h2>
      <p className={styles.sub} role="status">
        {number ? t('number', { number }) : t('noJournal')}
      </p>
      {desk.answers && (
        <AnsweredCard documentId={documentId} answers={desk.answers} chosen={chosen} onChoose={setChosen} />
      )}
      <Button fullWidth disabled={!ready} loading={act.pending} onClick={() => setAsking(true)}>
        {t('register')}
      </Button>
      <StepFailure failure={act.error} />
      <Modal opened={asking} onClose={close} title={t('confirmTitle')}>
        <p className={styles.confirm}>
          {kept
            ? t('confirmReserved', { number: full ?? '', date: formatDate(kept.forDate) })
            : t('confirm', { number: full ?? '' })}
        </p>
        {desk.reserved.length > 0 && (
          <Select
            label={t('reserved')}
            placeholder={t('nextOne')}
            value={reservationId}
            data={desk.reserved.map(({ id, number, forDate }) => ({
              value: id,
              label: t('reservedOne', { number, date: formatDate(forDate) }),
            }))}
            clearable
            onChange={setReservation}
          />
        )}
        <TextInput
          label={t('joint')}
          placeholder={t('jointHint')}
          mt="sm"
          mb="md"
          value={joint}
          maxLength={200}
          onChange={(event) => setJoint(event.currentTarget.value)}
        />
        <div className={styles.foot}>
          <Button data-autofocus loading={act.pending} onClick={register}>
            {t('register')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
