'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import type { TranslationView } from '@/lib/contracts/registry-translation'
import { type Asked, ProcessMenu } from '../processing/process-menu'
import styles from './card.module.css'
import type { CardActs } from './use-card-acts'

type Props = {
  acts: CardActs
  blocked: boolean
  /** Where no journal gives a number the card may still be put off. */
  numbered: boolean
  /** Where the letter is: it is registered when it is here, and goes for translation once. */
  translation: TranslationView | null
  onRegister: () => void
  onSave: () => void
  keys: boolean
  onAsk: (asked: Asked) => void
}

/** What may be done with the card; a refusal stands above the buttons until the next press. */
export function CardBar({ acts, blocked, numbered, translation, onRegister, onSave, keys, onAsk }: Props) {
  const t = useTranslations('registry.bar')
  const errorText = useErrorText()
  const away = translation?.returnedOn === null
  const wrong = Object.keys(acts.problems).length
  return (
    <footer className={styles.bar}>
      {acts.error && (
        <div className={styles.note} role="alert">
          {errorText(acts.error)}
          {acts.error.requestId && <small>{acts.error.requestId}</small>}
        </div>
      )}
      {!acts.error && wrong > 0 && (
        <div className={styles.note} role="alert">
          {t('wrong', { count: wrong })}
        </div>
      )}
      <Button
        className={styles.main}
        h={36}
        fw={600}
        loading={acts.busy.register}
        disabled={blocked || !numbered || away}
        aria-keyshortcuts="Control+Enter"
        onClick={onRegister}
      >
        {t('register')}
        <span className={styles.keys} aria-hidden>
          <kbd>Ctrl</kbd>
          <kbd>Enter</kbd>
        </span>
      </Button>
      <Button
        variant="default"
        h={36}
        loading={acts.busy.save}
        disabled={blocked}
        title={t('saveKeys')}
        aria-keyshortcuts="Control+S"
        onClick={onSave}
      >
        {t('save')}
      </Button>
      <span className={styles.grow} />
      <ProcessMenu disabled={acts.pending || away} translated={translation !== null} keys={keys} onAsk={onAsk} />
    </footer>
  )
}
