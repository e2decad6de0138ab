'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'
import type { SheetMark } from '@/components/files/viewer/sheet-marks'
import type { ReadPlace, SuggestedField, Suggestions } from '@/lib/contracts/registry-views'
import { type Offers, offersOf } from './offers'
import type { CardForm } from './use-card-form'

export type ReadScan = {
  offers: Offers
  marks: SheetMark[]
  /** The file the marks stand on. */
  scan: string | null
  on: boolean
  setOn: (on: boolean) => void
}

type Options = { form: CardForm; suggested: Suggestions | null; body: RefObject<HTMLElement | null> }

/** What was read on the scan and where: the field in hand lights its place, a press on a place fills its field. */
export function useReadScan({ form, suggested, body }: Options): ReadScan {
  const t = useTranslations('registry')
  const focused = useFieldInHand(body)
  const [on, setOn] = useState(true)
  const offers = offersOf(suggested, form.values, form.base)
  const press = (field: SuggestedField) => {
    const offer = offers[field]
    if (offer) form.set(offer.part)
    body.current
      ?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea):not([type="checkbox"])`)
      ?.focus()
  }
  const markOf = ({ field, page, boxes }: ReadPlace): SheetMark => ({
    id: `${field} ${page}`,
    ...{ page, boxes },
    label: t(`fields.${field}`),
    tone: suggested?.unsure.includes(field) ? 'unsure' : undefined,
    active: focused === field,
    onPress: () => press(field),
  })
  return {
    offers,
    marks: (suggested?.places ?? []).map(markOf),
    scan: suggested?.scan ?? null,
    ...{ on, setOn },
  }
}

/** The field of the card that has the focus. */
function useFieldInHand(body: RefObject<HTMLElement | null>): string | null {
  const [field, setField] = useState<string | null>(null)
  useEffect(() => {
    const form = body.current
    const come = ({ target }: FocusEvent) =>
      setField((target as Element).closest<HTMLElement>('[data-field]')?.dataset.field ?? null)
    const leave = () => setField(null)
    form?.addEventListener('focusin', come)
    form?.addEventListener('focusout', leave)
    return () => {
      form?.removeEventListener('focusin', come)
      form?.removeEventListener('focusout', leave)
    }
  }, [body])
  return field
}
