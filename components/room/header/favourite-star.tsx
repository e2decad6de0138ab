'use client'

import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import styles from '../room.module.css'
import { useRoom } from '../room-context'

/** «В избранное»: shown at once, taken back when the server did not take it. */
export function FavouriteStar() {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const client = useQueryClient()
  const [pressed, setPressed] = useState<boolean | null>(null)
  const favourite = pressed ?? document.favourite
  const { run } = useCommand(orpc.documents.setFavourite, {
    done: async () => {
      const { queryKey } = orpc.documents.get.queryOptions({ input: { documentId: document.id } })
      await client.invalidateQueries({ queryKey })
      setPressed(null)
    },
    failed: () => setPressed(null),
  })
  const Icon = favourite ? IconStarFilled : IconStar
  return (
    <button
      type="button"
      className={`vz-iconbtn ${styles.star}`}
      data-on={favourite || undefined}
      aria-pressed={favourite}
      aria-label={t('favourite')}
      title={t(favourite ? 'unfavourite' : 'favourite')}
      onClick={() => {
        setPressed(!favourite)
        void run({ documentId: document.id, favourite: !favourite })
      }}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
    </button>
  )
}
