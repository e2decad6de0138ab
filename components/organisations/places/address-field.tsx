'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { addressLine } from '@/lib/countries/address'
import { type AddressLevels, inLevels } from '@/lib/countries/levels'
import { AddressLevelsFields } from './address-levels'
import styles from './places.module.css'

type Props = {
  line: string
  /** Null while the address is written in one line. */
  levels: AddressLevels | null
  onLevels: (levels: AddressLevels | null, line?: string) => void
  /** The field of the line, with its label. */
  children: ReactNode
}

/**
 * An address in one line, as it was given, or level by level from the dictionary (V-06.02). Going from one to the other loses
 * nothing: the line stays until a level is filled, and the levels become the line of an envelope.
 */
export function AddressField({ line, levels, onLevels, children }: Props) {
  const t = useTranslations('organisations.levels')
  const id = useId()
  const composed = levels && inLevels(levels) ? addressLine(levels) : ''
  return (
    <div className={styles.address}>
      {levels ? (
        <section aria-labelledby={id}>
          <h3 id={id} className={styles.label}>
            {t('label')}
          </h3>
          <AddressLevelsFields value={levels} onChange={(part) => onLevels({ ...levels, ...part })} />
        </section>
      ) : (
        children
      )}
      <p className={styles.below}>
        {levels && (composed || line) && (
          <span>{composed ? t('composed', { address: composed }) : t('asWritten', { address: line })}</span>
        )}
        <button type="button" className={styles.switch} onClick={() => onLevels(levels ? null : {}, composed || line)}>
          {t(levels ? 'inLine' : 'byLevels')}
        </button>
      </p>
    </div>
  )
}
