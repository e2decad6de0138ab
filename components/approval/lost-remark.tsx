'use client'

import { Button, CopyButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import styles from './block.module.css'
import { FailureNote } from './failure-note'
import { dropStepDraft, type StepDraft } from './step-drafts'

/** The step went away while words were being typed or a press was on its way: what happened, and the words kept. */
export function LostRemark({ draft: { key, text, failure } }: { draft: StepDraft }) {
  const t = useTranslations('approval.lost')
  return (
    <section className={styles.block} data-quiet aria-label={t('title')}>
      <div className={styles.head}>{t('title')}</div>
      {failure ? <FailureNote failure={failure} /> : <div className={styles.sub}>{t('text')}</div>}
      <div className={styles.form}>
        {text.trim() && <div className={styles.lost}>{text}</div>}
        <div className={styles.formFoot}>
          {text.trim() && (
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'copied' : 'copy')}
                </Button>
              )}
            </CopyButton>
          )}
          <Button variant="default" onClick={() => dropStepDraft(key)}>
            {t('dismiss')}
          </Button>
        </div>
      </div>
    </section>
  )
}
