'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { SheetMark } from '@/components/files/viewer/sheet-marks'
import type { ReadPlace, SuggestedField } from '@/lib/contracts/registry-views'
import { type OfferedField, type Offers, offersOf, type Sources, sureFields } from './offers'
import type { CardForm } from './use-card-form'

export type ReadScan = {
  offers: Offers
  /** Takes all that is sure, and goes to what is not. */
  takeAll: () => void
  marks: SheetMark[]
  /** The file the marks stand on. */
  scan: string | null
  on: boolean
  setOn: (on: boolean) => void
}

const INPUT = ':is(input, textarea):not([type="checkbox"])'

type Options = Sources & { form: CardForm; body: RefObject<HTMLElement | null> }

/** What was read on the scan and where: the field in hand lights its place, a press on a place fills its field. */
export function useReadScan({ form, suggested, proposed, body }: Options): ReadScan {
  const t = useTranslations('registry')
  const focused = useFieldInHand(body)
  const [on, setOn] = useState(true)
  const offers = offersOf({ suggested, proposed }, form.values, form.base)
  const take = (fields: readonly OfferedField[]) =>
    form.set(Object.assign({}, ...fields.map((field) => offers[field]?.part)))
  /** After some are taken the hand goes to the next field of which something was read. */
  const takeAndGoOn = (fields: readonly OfferedField[]) => {
    take(fields)
    const left = new Set<string>(Object.keys(offers).filter((field) => !fields.includes(field as OfferedField)))
    const places = [...(body.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
    places
      .find(({ dataset: { field = '' } }) => left.has(field))
      ?.querySelector<HTMLElement>(INPUT)
      ?.focus()
  }
  useEnter(body, (field) => {
    if (!offers[field as OfferedField]) return false
    takeAndGoOn([field as OfferedField])
    return true
  })
  const press = (field: SuggestedField) => {
    take([field])
    body.current?.querySelector<HTMLElement>(`[data-field="${field}"] ${INPUT}`)?.focus()
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
    takeAll: () => takeAndGoOn(sureFields(offers)),
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

/** Enter in an empty line takes what is offered for it; open lists and longer texts need the key for themselves. */
function useEnter(body: RefObject<HTMLElement | null>, take: (field: string) => boolean): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const form = body.current
    const press = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key !== 'Enter' || ctrlKey || metaKey || altKey || shiftKey) return
      if (!(target instanceof HTMLInputElement) || target.value || 'expanded' in target.dataset) return
      const field = target.closest<HTMLElement>('[data-field]')?.dataset.field
      if (field && latest.current(field)) event.preventDefault()
    }
    form?.addEventListener('keydown', press)
    return () => form?.removeEventListener('keydown', press)
  }, [body])
}
