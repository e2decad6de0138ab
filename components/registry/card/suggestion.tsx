'use client'

import { IconTextScan2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './card.module.css'
import type { Offer } from './offers'

type Props = {
  offer: Offer | undefined
  text: string | undefined
  onTake: (part: Offer['part']) => void
  /** Beside a narrow field only the value stands; «проверьте» is read out and shown on hover. */
  short?: boolean
}

/** What the scan seems to say, amber where it may be something else; it is written only when the registrar presses it. */
export function Suggestion({ offer, text, onTake, short }: Props) {
  const t = useTranslations('registry.suggestion')
  if (!offer || !text) return null
  const take = t(offer.sure ? 'takeSure' : 'take', { text })
  const words = offer.learnt ? `${take}. ${t('learnt')}` : take
  return (
    <button
      type="button"
      className={styles.suggestion}
      data-sure={offer.sure || undefined}
      onClick={() => onTake(offer.part)}
      aria-label={words}
      title={words}
    >
      <IconTextScan2 size={14} stroke={1.75} aria-hidden />
      <span className="vz-ell">{text}</span>
      {!offer.sure && <i>{short ? '?' : t('check')}</i>}
    </button>
  )
}
