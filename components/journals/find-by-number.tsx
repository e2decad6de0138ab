'use client'

import { TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { api } from '@/lib/api/client'
import { type Failure, failureOf } from '@/lib/api/failure'
import styles from './journals.module.css'

const BARCODE = /^\d{10}$/

/** A scanner types the figures and presses Enter: the registered card opens (V-23.07). A number in any writing does the same. */
export function FindByNumber() {
  const t = useTranslations('journals')
  const errorText = useErrorText()
  const router = useRouter()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<Failure | 'none' | null>(null)
  async function open() {
    const asked = text.trim()
    if (!asked) return
    try {
      const { documentId } = BARCODE.test(asked) ? await api.journals.byBarcode({ code: asked }) : await byNumber(asked)
      if (documentId) router.push(`/rooms/${documentId}`)
      else setFailure('none')
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  const error = failure === 'none' ? t('notFound') : failure && errorText(failure)
  return (
    <div className={styles.find}>
      <TextInput
        aria-label={t('findHint')}
        placeholder={t('find')}
        title={t('findHint')}
        value={text}
        maxLength={100}
        autoComplete="off"
        leftSection={<IconBarcode size={16} stroke={1.75} aria-hidden />}
        error={Boolean(error)}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setFailure(null)
        }}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && void open()}
      />
      {error && <span role="alert">{error}</span>}
    </div>
  )
}

async function byNumber(number: string): Promise<{ documentId: string | null }> {
  const [first] = await api.registry.findByNumber({ number })
  return { documentId: first?.documentId ?? null }
}
