'use client'

import { Alert, Button, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '@/components/addressees/addressees.module.css'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { RequestSubject } from '@/lib/contracts/journals-requests'

/** What the operator is asked to set, in the words of who asks (T-12.02, T-13.02, T-14.03). */
export function AskForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('journals.requests')
  const ui = useTranslations('ui')
  const errorText = useErrorText()
  const [about, setAbout] = useState<RequestSubject>('journal')
  const [wish, setWish] = useState('')
  const asking = useCommand(orpc.journals.request, { done: onClose })
  return (
    <Modal opened onClose={onClose} title={t('title')} size={520}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (wish.trim()) void asking.run({ about, wish: wish.trim() })
        }}
      >
        <SegmentedControl
          aria-label={t('about')}
          value={about}
          onChange={(value) => setAbout(RequestSubject.parse(value))}
          data={RequestSubject.options.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        />
        <Textarea
          data-autofocus
          label={t('wish')}
          placeholder={t('wishHint')}
          value={wish}
          autosize
          minRows={3}
          maxLength={2000}
          onChange={(event) => setWish(event.currentTarget.value)}
        />
        {asking.error && (
          <Alert color="red" role="alert">
            {errorText(asking.error)}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={asking.pending} disabled={!wish.trim()}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
