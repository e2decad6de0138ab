'use client'

import { IconSitemap } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ProposedAddressee } from '@/lib/contracts/registry-duties'
import { useDutyWords } from '../duties/use-duty-words'
import styles from './card.module.css'
import type { CardValues } from './card-values'

type Props = {
  proposed: ProposedAddressee[]
  /** Whether nothing else speaks for another addressee. */
  sure: boolean
  onTake: (part: Pick<CardValues, 'addressees'>) => void
}

/** Who considers such letters by the distribution of duties, each with the reason; written only by the registrar's press. */
export function DutyProposals({ proposed, sure, onTake }: Props) {
  const t = useTranslations('registry.duties')
  const words = useDutyWords()
  if (!proposed.length) return null
  return (
    <fieldset className={styles.proposals}>
      <legend>{t(proposed.length > 1 ? 'proposeMany' : 'proposeOne')}</legend>
      {proposed.map((one) => {
        const said = { name: words.person(one), reason: words.reasons(one) }
        return (
          <button
            key={one.id}
            type="button"
            className={styles.suggestion}
            data-sure={sure || undefined}
            aria-label={t('propose', said)}
            title={t('propose', said)}
            onClick={() => onTake({ addressees: [{ id: one.id, name: one.name }] })}
          >
            <IconSitemap size={14} stroke={1.75} aria-hidden />
            <span>{said.name}</span>
            <small className="vz-ell">{said.reason}</small>
          </button>
        )
      })}
    </fieldset>
  )
}
