'use client'

import { Fragment } from 'react'
import type { PersonRef, UnitRef } from '@/lib/contracts/documents'
import styles from './feed.module.css'
import { type Named, type Part, partsOf } from './mentions'

type Props = {
  text: string
  mentions: Pick<PersonRef, 'id' | 'name'>[]
  /** Units named; the people of theirs who were told are among `mentions`. */
  units?: UnitRef[]
  meId: string
  className?: string
}

/** The words of a message: plain text with its line breaks, names it mentions in colour, never markup. */
export function MessageText({ text, mentions, units = [], meId, className = styles.words }: Props) {
  const named: Named[] = [...mentions, ...units.map((unit) => ({ ...unit, unit: true }))]
  const told = mentions.some(({ id }) => id === meId)
  const parts: (Part & { at: number })[] = []
  for (const part of partsOf(text, named)) {
    const before = parts.at(-1)
    parts.push({ ...part, at: before ? before.at + before.text.length : 0 })
  }
  return (
    <p className={className}>
      {parts.map(({ at, text: words, mention }) =>
        mention ? (
          <span key={at} className={styles.mention} data-me={(mention.unit ? told : mention.id === meId) || undefined}>
            {words}
          </span>
        ) : (
          <Fragment key={at}>{words}</Fragment>
        ),
      )}
    </p>
  )
}
