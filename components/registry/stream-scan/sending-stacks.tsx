'use client'

import { ActionIcon, Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { isLost } from '@/lib/api/failure'
import intake from '../intake/intake.module.css'
import { stacks, type TakingStack } from './stack-queue'

const NONE: readonly TakingStack[] = []

/** Stacks on their way, and those that were refused with the reason; what arrived stands in the list below. */
export function SendingStacks() {
  const t = useTranslations('registry')
  const errorText = useErrorText()
  const going = useSyncExternalStore(stacks.subscribe, stacks.all, () => NONE).filter(({ state }) => state !== 'done')
  if (!going.length) return null
  return (
    <section className={intake.list} aria-label={t('stream.sending')}>
      <ul>
        {going.map(({ id, name, state, share, failure }) => (
          <li key={id} data-state={state} role={failure ? 'alert' : undefined}>
            {failure ? <IconAlertTriangle size={15} stroke={1.75} aria-hidden /> : <Loader size={14} />}
            <b className="vz-ell" title={name}>
              {name}
            </b>
            <span className={intake.words}>
              {failure
                ? errorText(failure)
                : t(`intake.state.${state === 'refused' ? 'waiting' : state}`, { share: Math.round(share * 100) })}
            </span>
            {failure && isLost(failure) && (
              <Button variant="subtle" h={24} px={7} fz={12} onClick={() => stacks.retry(id)}>
                {t('intake.retry')}
              </Button>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('intake.drop', { name })}
              onClick={() => stacks.drop(id)}
            >
              <IconX size={14} stroke={1.75} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
