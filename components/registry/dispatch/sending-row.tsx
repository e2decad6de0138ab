'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { SendingView } from '@/lib/contracts/registry-dispatch-views'
import { formatDate } from '@/lib/text/dates'
import { AgainDialog } from './again-dialog'
import styles from './dispatch.module.css'
import { ReasonDialog } from './reason-dialog'
import { TrackDialog } from './track-dialog'

type Props = { sending: SendingView; today: string; onChanged: () => void }

/** One record of a register: envelope, document, postal number, and what became of it. */
export function SendingRow({ sending, today, onChanged }: Props) {
  const t = useTranslations('registry.dispatch')
  const { number, outcome, outcomeOn, outcomeNote, trackNumber, paperFollows, envelope } = sending
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <b>
          <Link href={`/rooms/${sending.documentId}`}>№ {number}</Link> {sending.title}
        </b>
        <span>{[envelope && `${envelope}.`, sending.addressee].filter(Boolean).join(' ')}</span>
        <small>{[sending.address, trackNumber].filter(Boolean).join(' · ')}</small>
        {outcomeNote && <small className={outcome === 'returned' ? styles.wrong : undefined}>{outcomeNote}</small>}
      </span>
      <span className={styles.marks}>
        {paperFollows && (
          <span className="vz-chip" data-tone="warn">
            {t('paperOwed')}
          </span>
        )}
        {outcome && outcomeOn && (
          <span className="vz-chip" data-tone={outcome === 'delivered' ? 'ok' : 'bad'}>
            {t(`outcome.${outcome}`, { date: formatDate(outcomeOn) })}
          </span>
        )}
      </span>
      <SendingActs {...{ sending, today, onChanged }} />
    </li>
  )
}

function SendingActs({ sending, today, onChanged }: Props) {
  const t = useTranslations('registry.dispatch')
  const [form, setForm] = useState<'came' | 'track' | 'again' | null>(null)
  const close = () => setForm(null)
  const done = () => {
    close()
    onChanged()
  }
  const act = useCommand(orpc.registry.recordOutcome, { done, failed: onChanged })
  const record = (outcome: 'delivered' | 'returned', note = '') =>
    void act.run({ dispatchId: sending.id, outcome, on: today, note })
  return (
    <>
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('acts', { number: sending.number ?? '' })}>
            <IconDots size={17} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!sending.outcome && (
            <>
              <Menu.Item onClick={() => record('delivered')}>{t('delivered')}</Menu.Item>
              <Menu.Item onClick={() => setForm('came')}>{t('came')}</Menu.Item>
            </>
          )}
          {sending.method === 'post' && <Menu.Item onClick={() => setForm('track')}>{t('setTrack')}</Menu.Item>}
          {sending.lineId && <Menu.Item onClick={() => setForm('again')}>{t('again')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {form === 'came' && (
        <ReasonDialog
          title={t('cameTitle')}
          label={t('cameReason')}
          submit={t('came')}
          act={act}
          onClose={close}
          onSubmit={(note) => record('returned', note)}
        />
      )}
      {form === 'track' && <TrackDialog sending={sending} onDone={done} onClose={close} />}
      {form === 'again' && sending.lineId && <AgainDialog lineId={sending.lineId} onDone={done} onClose={close} />}
    </>
  )
}
