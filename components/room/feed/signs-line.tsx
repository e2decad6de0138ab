'use client'

import { IconCheck, IconHeartHandshake, IconQuestionMark } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactionKind, TimelineItem } from '@/lib/contracts/documents'
import styles from './feed.module.css'
import type { MessageActs } from './use-message-acts'

export const SIGNS = {
  accepted: IconCheck,
  thanks: IconHeartHandshake,
  question: IconQuestionMark,
} satisfies Record<ReactionKind, unknown>

type Props = { item: TimelineItem; meId: string; acts: MessageActs }

/** Who answered a message with which sign; a press joins them or takes one's own sign back. */
export function SignsLine({ item, meId, acts }: Props) {
  const t = useTranslations('rooms.feed')
  if (!item.reactions.length) return null
  return (
    <div className={styles.signs}>
      {item.reactions.map(({ kind, people }) => {
        const Icon = SIGNS[kind]
        const mine = people.some(({ id }) => id === meId)
        const sign = t(`signs.${kind}`)
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={mine}
            title={t('signBy', { sign, names: people.map(({ name }) => name).join(', ') })}
            onClick={() => acts.sign(item, kind, !mine)}
          >
            <Icon size={13} stroke={2} aria-hidden />
            {sign}
            {people.length > 1 && ` · ${people.length}`}
          </button>
        )
      })}
    </div>
  )
}
