'use client'

import { Tooltip } from '@mantine/core'
import { IconTextGrammar } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import toolbar from '@/components/editor/toolbar/toolbar.module.css'
import styles from './standard.module.css'
import { useBreachKeys } from './use-breach-keys'
import type { Standard } from './use-standard'

/** The way to the check of form, with the count of what it has found. */
export function StandardTool({ standard }: { standard: Standard }) {
  const t = useTranslations('standard')
  const { breaches, opened, enabled } = standard
  useBreachKeys(standard.step, enabled)
  if (!enabled) return null
  const label = t('open', { count: breaches.length })
  return (
    <Tooltip label={`${label} (F8)`}>
      <button
        type="button"
        className={toolbar.word}
        aria-label={label}
        aria-expanded={opened}
        data-on={opened || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={opened ? standard.close : standard.open}
      >
        <IconTextGrammar size={17} stroke={1.75} aria-hidden />
        {breaches.length > 0 && <span className={styles.badge}>{breaches.length > 99 ? '99+' : breaches.length}</span>}
      </button>
    </Tooltip>
  )
}
