'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Addressee } from '@/lib/contracts/requisites'
import { AddresseeItem } from './addressee-item'
import { AddresseeSearch } from './addressee-search'
import styles from './requisites.module.css'
import type { CardEdits } from './use-card-edits'

/** A letter has at most four addressees; for more there is a mailing list. */
const USUAL = 4

/** To whom the letter goes, as it is printed; the first one is the main one. Order is changed by keys or by buttons. */
export function AddresseesField({ edits, label }: { edits: CardEdits; label?: string }) {
  const t = useTranslations('card')
  const list = edits.value('addressees')
  const root = useRef<HTMLFieldSetElement>(null)
  const put = (next: Addressee[]) => edits.set('addressees', next)
  const move = (from: number, to: number) => {
    const moved = list[from]
    if (!moved || to < 0 || to >= list.length) return
    const next = list.filter((_, index) => index !== from)
    next.splice(to, 0, moved)
    put(next)
    // The same item keeps the focus where it has gone to.
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`[data-addressee="${to}"] [data-move]`)?.focus(),
    )
  }
  const add = (addressee: Addressee, salutation?: string | null) => {
    put([...list, addressee])
    if (salutation && !list.length && !edits.value('salutation')) edits.set('salutation', salutation)
  }
  return (
    <fieldset className={styles.group} ref={root}>
      {label && <legend>{label}</legend>}
      <ol className={styles.addressees}>
        {list.map((addressee, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the letter is what tells addressees apart
          <li key={index} data-addressee={index}>
            <AddresseeItem
              addressee={addressee}
              number={index + 1}
              total={list.length}
              onChange={(next) => put(list.map((one, at) => (at === index ? next : one)))}
              onMove={(by) => move(index, index + by)}
              onRemove={() => put(list.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      {list.length > USUAL && <small className={styles.warning}>{t('addressees.many')}</small>}
      <AddresseeSearch onAdd={add} />
    </fieldset>
  )
}
