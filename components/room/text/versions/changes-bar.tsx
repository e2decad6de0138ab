'use client'

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'
import { ToolButton } from '@/components/editor/toolbar/tool-button'
import textStyles from '../text.module.css'
import type { Comparison } from './use-comparison'
import styles from './versions.module.css'

type Props = { result: NonNullable<Comparison['result']>; scroller: RefObject<HTMLElement | null> }

/** How many changes there are between two texts, the way from one to the next, and what changed in the requisites. */
export function ChangesBar({ result: { changes, requisites }, scroller }: Props) {
  const t = useTranslations('rooms.version')
  const fields = useTranslations('card.fields')
  const [at, setAt] = useState(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison is walked from its beginning
  useEffect(() => setAt(-1), [changes])
  const walk = (by: 1 | -1) => {
    const next = (Math.max(at, by > 0 ? -1 : 0) + by + changes.length) % changes.length
    setAt(next)
    const mark = scroller.current?.querySelector(`[data-suggestion="${changes[next]}"]`)
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }
  return (
    <div className={textStyles.notice} role="status">
      <span className={styles.changes}>
        <b>{t('changes', { count: changes.length })}</b>
        {requisites.map(({ field, before, after }) => (
          <span key={field}>
            {fields(field)}: {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </span>
        ))}
      </span>
      {changes.length > 0 && (
        <>
          <ToolButton icon={IconChevronUp} label={t('previousChange')} onClick={() => walk(-1)} />
          <ToolButton icon={IconChevronDown} label={t('nextChange')} onClick={() => walk(1)} />
        </>
      )}
    </div>
  )
}
