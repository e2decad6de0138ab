'use client'

import { useTranslations } from 'next-intl'
import { VERDICT_ICONS, type Verdict } from '@/components/approval/verdict'
import { FoundText } from '@/components/search/found-text'
import { useEventText } from '@/components/ui/event-text'
import { PersonAvatar } from '@/components/ui/marks'
import { useMoment } from '@/components/ui/use-moment'
import type { FoundItem } from '@/lib/contracts/search'
import { EventIcon } from './event-icon'
import styles from './feed-search.module.css'

type Props = { id: string; found: FoundItem; chosen: boolean; onPick: () => void }

/** One thing found: who, when, what of it was looked for. The keyboard stays in the field. */
export function FoundRow({ id, found: { item, fragment }, chosen, onPick }: Props) {
  const moment = useMoment()
  const words = useItemWords(item)
  const { actor, kind, name, at } = item
  return (
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={styles.row}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {kind === 'event' || !actor ? (
        <span className={styles.icon}>
          <EventIcon name={name} />
        </span>
      ) : (
        <PersonAvatar name={actor.name} size={26} />
      )}
      <span className={styles.words}>
        <span className={styles.who}>
          <b className="vz-ell">{actor?.name ?? words}</b>
          <time dateTime={at}>{moment(at)}</time>
        </span>
        {words && actor && <span className={styles.event}>{words}</span>}
        {fragment.length > 0 && (
          <span className={styles.fragment}>
            <FoundText pieces={fragment} />
          </span>
        )}
      </span>
    </button>
  )
}

/** What happened, in the words of the feed; a message is only its own words. */
function useItemWords({ kind, name, data, actor }: FoundItem['item']): string | null {
  const t = useTranslations('rooms.feed')
  const eventText = useEventText()
  if (kind === 'message') return null
  const { verdict } = data
  if (typeof verdict === 'string' && verdict in VERDICT_ICONS) return t(`verdicts.${verdict as Verdict}`)
  return eventText(name, { ...data, gender: actor?.gender, remark: null, reason: null })
}
