'use client'

import { Button, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import type { Failure } from '@/lib/api/failure'
import processing from '../processing/processing.module.css'

type Props = {
  title: string
  submit: string
  act: { pending: boolean; error: Failure | null }
  blocked?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A refusal stands under the fields: of a long form it would be out of sight. */
const broughtIntoView = (refusal: HTMLElement | null): void => refusal?.scrollIntoView({ block: 'nearest' })

/** One act of the desk with what it must say; Ctrl+Enter does it. */
export function FormDialog({ title, submit, act, blocked = false, onSubmit, onClose, children }: Props) {
  const t = useTranslations('registry.dispatch')
  const errorText = useErrorText()
  const run = () => !blocked && !act.pending && onSubmit()
  return (
    <Modal opened onClose={onClose} title={title} size={520}>
      <form
        className={processing.form}
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && run()}
      >
        {children}
        {act.error && (
          <p className={processing.wrong} role="alert" ref={broughtIntoView}>
            {errorText(act.error)}
          </p>
        )}
        <div className={processing.foot}>
          <Button type="submit" loading={act.pending} disabled={blocked}>
            {submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
