'use client'

import { ActionIcon, Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { isLost } from '@/lib/api/failure'
import styles from './intake.module.css'
import { intake, type Taking } from './intake-queue'

const NONE: readonly Taking[] = []

/** Files being taken in: how far each is, which was refused and why, and the letters they became. */
export function IntakeList({ onOpen }: { onOpen: (documentId: string) => void }) {
  const t = useTranslations('registry.intake')
  const all = useSyncExternalStore(intake.subscribe, intake.all, () => NONE)
  const going = all.some(({ state }) => state !== 'done' && state !== 'refused')
  useEffect(() => {
    if (!going) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [going])
  if (!all.length) return null
  const done = all.filter(({ state }) => state === 'done').length
  return (
    <section className={styles.list} aria-label={t('label')}>
      <header>
        <b role="status">{t('done', { done, count: all.length })}</b>
        {done > 0 && !going && (
          <Button variant="subtle" color="gray" h={24} px={7} fz={12} onClick={() => intake.clear()}>
            {t('clear')}
          </Button>
        )}
      </header>
      <ul>
        {all.map((taking) => (
          <Row key={taking.id} taking={taking} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

function Row({ taking, onOpen }: { taking: Taking; onOpen: (documentId: string) => void }) {
  const t = useTranslations('registry.intake')
  const errorText = useErrorText()
  const { id, name, state, share, failure, documentId } = taking
  const icon =
    state === 'done' ? (
      <IconCheck size={15} stroke={2} aria-hidden />
    ) : failure ? (
      <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
    ) : (
      <Loader size={14} />
    )
  return (
    <li data-state={state} role={failure ? 'alert' : undefined}>
      {icon}
      <b className="vz-ell" title={name}>
        {name}
      </b>
      <span className={styles.words}>
        {failure
          ? errorText(failure)
          : t(`state.${state === 'refused' ? 'waiting' : state}`, { share: Math.round(share * 100) })}
      </span>
      {documentId && (
        <Button variant="subtle" h={24} px={7} fz={12} onClick={() => onOpen(documentId)}>
          {t('open')}
        </Button>
      )}
      {failure && isLost(failure) && (
        <Button variant="subtle" h={24} px={7} fz={12} onClick={() => intake.retry(id)}>
          {t('retry')}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('drop', { name })}
        onClick={() => intake.drop(id)}
      >
        <IconX size={14} stroke={1.75} />
      </ActionIcon>
    </li>
  )
}
