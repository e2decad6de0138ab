'use client'

import { Fragment } from 'react'
import { useAdditionalText } from '@/components/documents/additional/use-additional-text'
import type { CardView } from '@/lib/contracts/registry-views'

/** Additional requisites of the kind that have a value, as the registered card is read back (C-09.07). */
export function AdditionalRead({ card }: { card: Pick<CardView, 'kind' | 'additional' | 'requisites'> }) {
  const text = useAdditionalText()
  const values = card.requisites.additional ?? {}
  return card.additional
    .filter(({ id, kind }) => kind === card.kind && text(values[id]))
    .map(({ id, name }) => (
      <Fragment key={id}>
        <dt>{name}</dt>
        <dd>{text(values[id])}</dd>
      </Fragment>
    ))
}
