'use client'

import { IconBuilding, IconBuildingBank, IconLock, IconUser, IconUsersGroup } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { AddresseeKind, FoundOrganisation } from '@/lib/contracts/organisations-views'
import { useCountryName } from '../organisations/use-country-name'
import styles from './addressees.module.css'

const ICONS: Record<AddresseeKind, typeof IconBuilding> = {
  body: IconBuildingBank,
  municipal: IconBuildingBank,
  organisation: IconBuilding,
  citizen: IconUser,
  unit: IconUsersGroup,
  official: IconUser,
}

type Props = { entries: FoundOrganisation[]; current: string | null; choose: (id: string) => void }

/** Addressees one under another; the arrows go from one to the next and open it. */
export function EntryList({ entries, current, choose }: Props) {
  const t = useTranslations('organisations')
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)]
    next?.focus()
    const entry = entries[buttons.indexOf(next as HTMLButtonElement)]
    if (entry) choose(entry.id)
  }
  return (
    <nav className={styles.list} aria-label={t('module.found', { count: entries.length })} onKeyDown={onKeyDown}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} current={entry.id === current} onChoose={() => choose(entry.id)} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

type RowProps = { entry: FoundOrganisation; current?: boolean; inside?: boolean; onChoose: () => void }

/** An addressee in a list: name, post, what it stands in where that is not above it, town; own ones are marked. */
export function EntryRow({ entry, current, inside, onChoose }: RowProps) {
  const t = useTranslations('organisations')
  const countryName = useCountryName()
  const Icon = ICONS[entry.kind]
  const facts = [
    entry.position,
    !inside && entry.within,
    entry.locality ?? entry.address,
    countryName(entry.country),
    entry.taxNumber && `${t('add.taxNumber')} ${entry.taxNumber}`,
  ]
  return (
    <button type="button" className={styles.row} aria-current={current || undefined} onClick={onChoose}>
      <Icon size={18} stroke={1.5} aria-label={t(`kinds.${entry.kind}`)} />
      <span>
        <b className="vz-ell">{entry.name}</b>
        <small className="vz-ell">{facts.filter(Boolean).join(' · ') || t(`kinds.${entry.kind}`)}</small>
      </span>
      {entry.own && <IconLock size={15} stroke={1.75} aria-label={t('module.own')} />}
      {entry.closed && <i>{t('module.closed')}</i>}
    </button>
  )
}
