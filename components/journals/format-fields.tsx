'use client'

import { NumberInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { checkTemplate, formatNumber, TOKENS } from '@/lib/journals/number-format'
import styles from './journals.module.css'

export type FormatValues = { unitIndex: string; caseIndex: string; template: string; digits: number; suffix: string }

type Props = { values: FormatValues; sequence: number; set: (part: Partial<FormatValues>) => void }

/** How numbers are written: parts put in by a press where the caret stands, and the number they make, at once (V-10.02). */
export function FormatFields({ values, sequence, set }: Props) {
  const t = useTranslations('journals.form')
  const field = useRef<HTMLInputElement>(null)
  const { template, digits } = values
  const put = (token: string) => {
    const { selectionStart, selectionEnd } = field.current ?? {}
    const [from, until] = [selectionStart ?? template.length, selectionEnd ?? template.length]
    const part = `{${token}}`
    set({ template: `${template.slice(0, from)}${part}${template.slice(until)}` })
    const caret = from + part.length
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  const text = (key: 'unitIndex' | 'caseIndex' | 'suffix') => (
    <TextInput
      label={t(key)}
      value={values[key]}
      maxLength={40}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className={styles.pair}>
        {text('unitIndex')}
        {text('caseIndex')}
      </div>
      <TextInput
        ref={field}
        label={t('template')}
        value={template}
        maxLength={80}
        onChange={(event) => set({ template: event.currentTarget.value })}
      />
      <fieldset className={styles.tokens} aria-label={t('parts')}>
        {TOKENS.map((token) => (
          <button
            key={token}
            type="button"
            disabled={token === 'number' && template.includes('{number}')}
            onClick={() => put(token)}
          >
            {t(`token.${token}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <NumberInput
          label={t('digits')}
          value={digits}
          min={1}
          max={9}
          allowDecimal={false}
          onChange={(value) => set({ digits: Number(value) || 1 })}
        />
        {text('suffix')}
      </div>
      <Sample {...{ values, sequence }} />
    </>
  )
}

function Sample({ values, sequence }: Pick<Props, 'values' | 'sequence'>) {
  const t = useTranslations('journals.form')
  const errorText = useErrorText()
  const date = useOfficeDay()()
  const { unitIndex, caseIndex, template, digits, suffix } = values
  const verdict = checkTemplate(template.trim())
  const format = { template: template.trim(), digits, suffix: suffix.trim() || null }
  const indexes = { unitIndex: unitIndex.trim() || null, caseIndex: caseIndex.trim() || null }
  return (
    <p className={styles.sample} role="status" data-wrong={verdict !== true || undefined}>
      {verdict === true
        ? t('sample', { number: formatNumber(format, { ...indexes, sequence, date }) })
        : errorText({ code: verdict })}
    </p>
  )
}
