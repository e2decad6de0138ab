'use client'

import { Button } from '@mantine/core'
import { IconFolderDown, IconFolderOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Fact, Section } from '@/components/documents/card/section'
import { useMoment } from '@/components/ui/use-moment'
import type { FilingMark } from '@/lib/contracts/archive-filing'
import { FileDialog } from './file-dialog'
import styles from './filing.module.css'
import { TakeOutDialog } from './take-out-dialog'
import { useFiling } from './use-filing'

/** «В дело № 12-05 за 2026 год» on the card: who filed it, as what, when; where it was before. */
export function FilingSection() {
  const t = useTranslations('archive.filing')
  const errors = useTranslations('archive.errors')
  const { filing } = useFiling()
  const [form, setForm] = useState<'file' | 'takeOut' | null>(null)
  if (!filing) return null
  const { mark, before, concerned, unfinished, abilities } = filing
  const against = typeof abilities.file === 'string' ? abilities.file.split('.')[1] : null
  return (
    <Section title={t('section')}>
      {mark ? <Mark mark={mark} /> : <p className={styles.quiet}>{t('none')}</p>}
      {!mark && concerned && (
        <div className={styles.acts}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={abilities.file !== true}
            leftSection={<IconFolderDown size={14} stroke={1.75} aria-hidden />}
            onClick={() => setForm('file')}
          >
            {t('file')}
          </Button>
          {against && errors.has(against as never) && (
            <span className={styles.quiet}>
              {errors(against as never, { unfinished: unfinished.join('; ') } as never)}
            </span>
          )}
        </div>
      )}
      {abilities.takeOut === true && (
        <div className={styles.acts}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconFolderOff size={14} stroke={1.75} aria-hidden />}
            onClick={() => setForm('takeOut')}
          >
            {t('takeOut')}
          </Button>
        </div>
      )}
      {before.length > 0 && <Before marks={before} />}
      {form === 'file' && <FileDialog onClose={() => setForm(null)} />}
      {form === 'takeOut' && mark && <TakeOutDialog mark={mark} onClose={() => setForm(null)} />}
    </Section>
  )
}

function Mark({ mark }: { mark: FilingMark }) {
  const t = useTranslations('archive.filing')
  const moment = useMoment()
  const { index, year, heading, filedBy, position, onBehalfOf, filedAt, note } = mark
  const behalf = onBehalfOf && t('for', { name: onBehalfOf })
  return (
    <>
      <p className={styles.mark}>{t('mark', { index, year: String(year) })}</p>
      <dl>
        <Fact label={t('heading')}>{heading}</Fact>
        <Fact label={t('by')}>
          {[[filedBy, behalf].filter(Boolean).join(' '), position, moment(filedAt)].join(', ')}
        </Fact>
        {note && <Fact label={t('note')}>{note}</Fact>}
      </dl>
    </>
  )
}

function Before({ marks }: { marks: FilingMark[] }) {
  const t = useTranslations('archive.filing')
  const moment = useMoment()
  return (
    <dl>
      <Fact label={t('before')}>
        <ul>
          {marks.map(({ id, index, year, filedAt, filedBy, takenOut }) => (
            <li key={id}>
              {t('beforeLine', {
                ...{ index, year: String(year), when: moment(filedAt), name: filedBy },
                ...{ outWhen: moment(takenOut?.at ?? filedAt), outName: takenOut?.by ?? '', why: takenOut?.why ?? '' },
              })}
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}
