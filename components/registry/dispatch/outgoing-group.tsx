'use client'

import { Button, Checkbox } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import type { LineView } from '@/lib/contracts/registry-dispatch-views'
import styles from './dispatch.module.css'
import { EnvelopeMenu } from './envelope-menu'
import { GroupDialogs, type GroupForm } from './group-dialogs'
import { LineRow } from './line-row'
import { useFile } from './use-file'
import { useWayWords } from './use-way-words'

type Props = { lines: LineView[]; today: string; onChanged: () => void; onSent: (number: string) => void }

/** What goes by one way: chosen lines are checked, put into envelopes and sent together. */
export function OutgoingGroup({ lines, today, onChanged, onSent }: Props) {
  const t = useTranslations('registry.dispatch')
  const errorText = useErrorText()
  const way = useWayWords()
  const [unchosen, setUnchosen] = useState<ReadonlySet<string>>(new Set())
  const [form, setForm] = useState<GroupForm | null>(null)
  const file = useFile()
  const chosen = lines.filter(({ id }) => !unchosen.has(id))
  const waiting = chosen.filter(({ state }) => state === 'waiting')
  const accepted = chosen.filter(({ state }) => state === 'accepted')
  const [first] = lines
  if (!first) return null
  const name = way(first)
  const choose = (ids: string[], on: boolean) =>
    setUnchosen(new Set(on ? [...unchosen].filter((id) => !ids.includes(id)) : [...unchosen, ...ids]))
  const all = lines.map(({ id }) => id)
  const lineIds = chosen.map(({ id }) => id)
  const [only] = chosen
  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.bar}>
        <Checkbox
          size="md"
          aria-label={t('all', { way: name })}
          checked={chosen.length === lines.length}
          indeterminate={chosen.length > 0 && chosen.length < lines.length}
          onChange={(event) => choose(all, event.currentTarget.checked)}
        />
        <h2>{name}</h2>
        <span className={styles.count}>
          {t(chosen.length === lines.length ? 'count' : 'chosenOf', { chosen: chosen.length, count: lines.length })}
        </span>
        {chosen.length === 1 && only && (
          <Button size="xs" variant="default" onClick={() => setForm({ act: 'change', lines: [only] })}>
            {t('change')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={!chosen.length}
          onClick={() => setForm({ act: 'giveBack', lines: chosen })}
        >
          {t('giveBack')}
        </Button>
        {(first.method === 'post' || first.method === 'courier' || first.method === 'special') && (
          <EnvelopeMenu lineIds={lineIds} file={file} label={t('envelopes')} />
        )}
        {waiting.length > 0 && (
          <Button size="xs" onClick={() => setForm({ act: 'accept', lines: waiting })}>
            {t('accept')}
          </Button>
        )}
        {accepted.length > 0 && (
          <Button
            size="xs"
            leftSection={<IconSend size={14} stroke={1.75} aria-hidden />}
            onClick={() => setForm({ act: 'send', lines: accepted })}
          >
            {t('send')}
          </Button>
        )}
      </div>
      {file.failure && (
        <p className={styles.wrong} role="alert">
          {errorText(file.failure)}
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            today={today}
            together={chosen.filter(({ envelope }) => envelope === line.envelope).length}
            chosen={!unchosen.has(line.id)}
            onChoose={(on) => choose([line.id], on)}
          />
        ))}
      </ul>
      <GroupDialogs
        form={form && asTheyStand(form, lines)}
        onClose={() => setForm(null)}
        onChanged={onChanged}
        onSent={onSent}
      />
    </section>
  )
}

/** What was pressed for, with its lines as they are now: a check may pass while the dialog is open. */
const asTheyStand = ({ act, lines }: GroupForm, now: LineView[]): GroupForm => ({
  act,
  lines: lines.map((line) => now.find(({ id }) => id === line.id) ?? line),
})
