'use client'

import { Button, Radio, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { MyStep } from '@/lib/contracts/approval-views'
import { useErrorText } from '../ui/error-text'
import styles from './block.module.css'

type Result = 'signed' | 'rework'
type Props = {
  abilities: MyStep['abilities']
  preset: Result | null
  text: string
  pending: boolean
  /** Where in the text the remark belongs. */
  pinned: ReactNode
  onText: (text: string) => void
  onSubmit: (result: Result) => void
  onClose: () => void
}

/** «Завершить»: one of two results, each with what follows or why it is closed now; closing leaves the item open. */
export function CompleteForm({ abilities, preset, text, pending, pinned, onText, onSubmit, onClose }: Props) {
  const t = useTranslations('approval.complete')
  const block = useTranslations('approval.block')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const [result, setResult] = useState<Result | null>(preset)
  const may = { signed: abilities.completeSigned, rework: abilities.completeRework }
  const ready = result !== null && may[result] === true && (result === 'signed' || text.trim() !== '')
  const note = (key: Result) => (may[key] === true ? t(`${key}Note`) : errorText({ code: String(may[key]) }))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && result && !pending) onSubmit(result)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <Radio.Group label={t('title')} value={result} onChange={(value) => setResult(value as Result)}>
        <div className={styles.results}>
          {(['signed', 'rework'] as const).map((key) => (
            <Radio
              key={key}
              value={key}
              label={t(key)}
              description={note(key)}
              disabled={may[key] !== true}
              autoFocus={key === preset && key === 'signed'}
            />
          ))}
        </div>
      </Radio.Group>
      {result === 'rework' && may.rework === true && (
        <>
          <Textarea
            label={block('remark')}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
            required
            autoFocus
          />
          {pinned}
        </>
      )}
      <div className={styles.formFoot}>
        <Button variant="default" onClick={onClose}>
          {ui('cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={!ready} title={result ? undefined : t('choose')}>
          {block('complete')}
        </Button>
      </div>
    </form>
  )
}
