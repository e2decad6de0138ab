'use client'

import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { PersonAvatar } from '@/components/ui/marks'
import { useMoment } from '@/components/ui/use-moment'
import type { Proposed } from '@/lib/editor/suggestions/list'
import { useRoom } from '../../room-context'
import { SuggestionWords } from './suggestion-words'
import styles from './suggestions.module.css'
import type { Suggestions } from './use-suggestions'

type Props = { one: Proposed; suggestions: Suggestions; keys?: boolean; onShow?: () => void }

/** One suggestion: who proposes what and when, and the decision for whoever may write. */
export function SuggestionCard({ one, suggestions, keys = false, onShow }: Props) {
  const t = useTranslations('rooms.suggestions')
  const moment = useMoment()
  const name = useAuthorName()(one)
  const { decide, take } = suggestions
  const { accept, reject } = suggestions.may(one)
  const accepts = () => (take ? take.ask([one.id]) : decide(one.id, 'accept'))
  const hint = (text: string, key: string) => (keys ? `${text} (${key})` : text)
  return (
    <article className={styles.card} aria-label={t('of', { name })}>
      {onShow && <button type="button" className={styles.cover} onClick={onShow} aria-label={t('show')} />}
      <div className={styles.who}>
        <PersonAvatar name={name} size={20} />
        <b className="vz-ell">{name}</b>
        <time dateTime={new Date(one.at).toISOString()}>{moment(new Date(one.at).toISOString())}</time>
      </div>
      <SuggestionWords one={one} />
      {reject && (
        <div className={styles.acts}>
          {accept && (
            <button
              type="button"
              className={styles.accept}
              title={hint(t(take ? 'take.title' : 'accept'), 'Ctrl+Alt+Y')}
              onClick={accepts}
            >
              <IconCheck size={15} stroke={2} aria-hidden />
              {t(take ? 'take.button' : 'accept')}
            </button>
          )}
          <button
            type="button"
            className={styles.reject}
            title={hint(t(accept ? 'reject' : 'takeBack'), 'Ctrl+Alt+N')}
            onClick={() => decide(one.id, 'reject')}
          >
            <IconX size={15} stroke={2} aria-hidden />
            {t(accept ? 'reject' : 'takeBack')}
          </button>
        </div>
      )}
    </article>
  )
}

/** The author as the document knows them; the name in the text itself is only for who has left it. */
export function useAuthorName(): (one: Pick<Proposed, 'by' | 'name'>) => string {
  const { document, me } = useRoom()
  return ({ by, name }) =>
    by === me.personId ? me.name : (document.participants.find(({ id }) => id === by)?.name ?? name)
}
