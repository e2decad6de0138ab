'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { FoundPlace } from '@/lib/contracts/search'
import { formatDate } from '@/lib/text/dates'
import { FoundText } from './found-text'
import styles from './preview.module.css'

/** A card as its facts, a text on its sheet from the first match on, a message as it was said. */
export function PlaceText({ place }: { place: FoundPlace | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place) box.current?.querySelector('mark')?.scrollIntoView({ block: 'nearest' })
  }, [place])
  if (!place) return <div className={`vz-skeleton ${styles.sheet}`} style={{ height: 240 }} />
  if (place.source === 'card') return <Card place={place} />
  return (
    <div ref={box} className={place.source === 'text' ? `${styles.sheet} ${styles.text}` : styles.message}>
      <FoundText pieces={place.text} />
    </div>
  )
}

function Card({ place }: { place: FoundPlace }) {
  const t = useTranslations('search.facts')
  const dated = (number: string | null, date: string | null) =>
    number && [number, date && formatDate(date)].filter(Boolean).join(' · ')
  const facts = [
    ['kind', place.kindName],
    ['number', dated(place.number && `№\u00a0${place.number}`, place.date)],
    ['correspondent', place.correspondent],
    ['their', dated(place.theirNumber && `№\u00a0${place.theirNumber}`, place.theirDate)],
    ['author', place.author],
    ['due', place.dueDate && formatDate(place.dueDate)],
  ] as const
  return (
    <div className={styles.card}>
      <b>
        <FoundText pieces={place.title} />
      </b>
      <dl className="vz-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  )
}
