'use client'

import { useTranslations } from 'next-intl'
import type { Proposed } from '@/lib/editor/suggestions/list'
import styles from './suggestions.module.css'

const KINDS = ['reformatted', 'blockRestyled', 'blockSplit', 'blockJoined', 'blockInserted', 'blockDeleted'] as const

const PICTURE_KINDS: Partial<Record<(typeof KINDS)[number], 'pictureInserted' | 'pictureDeleted' | 'pictureRestyled'>> =
  {
    blockInserted: 'pictureInserted',
    blockDeleted: 'pictureDeleted',
    blockRestyled: 'pictureRestyled',
  }

/** What is proposed: the words that come and go, or what happens to the paragraph. */
export function SuggestionWords({ one: { removed, declined, added, kinds, picture } }: { one: Proposed }) {
  const t = useTranslations('rooms.suggestions')
  const words = removed.trim() || declined.trim() || added.trim()
  return (
    <div className={styles.words}>
      {removed.trim() && (
        <p>
          <span>{t('removed')}</span> <del>{short(removed)}</del>
        </p>
      )}
      {declined.trim() && (
        <p>
          <span>{t('declined')}</span> <del>{short(declined)}</del>
        </p>
      )}
      {added.trim() && (
        <p>
          <span>{t('added')}</span> <ins>{short(added)}</ins>
        </p>
      )}
      {KINDS.filter((kind) => kinds.has(kind) && (!words || kind === 'reformatted' || kind === 'blockRestyled')).map(
        (kind) => (
          <p key={kind}>{t(`kinds.${picture ? (PICTURE_KINDS[kind] ?? kind) : kind}`)}</p>
        ),
      )}
    </div>
  )
}

const SHORT = 160
const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text)
