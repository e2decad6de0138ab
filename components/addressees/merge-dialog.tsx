'use client'

import { Alert, Button, Modal } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { AddresseeCard } from '@/lib/contracts/organisations-views'
import type { MergeMoves } from '@/lib/contracts/registry-merging'
import { addressInLine } from '@/lib/countries/address'
import { OrganisationPicker, type PickedOrganisation } from '../organisations/organisation-picker'
import { useErrorText } from '../ui/error-text'
import { ErrorState } from '../ui/states'
import { usePhone } from '../ui/use-phone'
import styles from './addressees.module.css'

type Named = { id: string; name: string }
type Props = { kept: Named; other?: Named; onClose: () => void; onDone: (id: string) => void }

/** Two entries side by side, and what will move before it is done; which of them is kept is for the person to choose. */
export function MergeDialog({ kept, other, onClose, onDone }: Props) {
  const t = useTranslations('organisations.merge')
  const ui = useTranslations('ui')
  const phone = usePhone()
  const [pair, setPair] = useState<{ keep: Named; drop: Named | null }>({ keep: kept, drop: other ?? null })
  const errorText = useErrorText()
  const merging = useCommand(orpc.registry.mergeEntries, { done: ({ id }) => onDone(id) })
  const { keep, drop } = pair
  const swap = () => drop && setPair({ keep: drop, drop: keep })
  const pick = (picked: PickedOrganisation | null) => setPair({ keep, drop: picked?.id === keep.id ? null : picked })
  const ids = { keepId: keep.id, dropId: drop?.id ?? keep.id }
  const preview = useLive(orpc.registry.previewMerge, ids, { enabled: Boolean(drop) })
  const shown = drop && !preview.isPlaceholderData ? preview.data : undefined
  const merge = () => {
    if (!shown) return
    void merging.run({ ...ids, keepVersion: shown.versions.keep, dropVersion: shown.versions.drop })
  }
  return (
    <Modal opened onClose={onClose} title={t('title')} size={820} fullScreen={phone}>
      <div className={styles.form}>
        {!other && <OrganisationPicker value={drop} onChange={pick} autoFocus />}
        {drop && <SideBySide keepId={keep.id} dropId={drop.id} />}
        {drop && preview.error && <ErrorState error={preview.error} />}
        {shown && <Moves moves={shown.moves} keep={keep.name} />}
        {merging.error && (
          <Alert color="red" role="alert">
            {errorText(merging.error)}
          </Alert>
        )}
        <div className={styles.buttons}>
          {drop && (
            <Button variant="subtle" leftSection={<IconArrowsExchange size={16} stroke={1.75} />} onClick={swap}>
              {t('swap')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button onClick={merge} loading={merging.pending} disabled={!shown}>
            {t('submit')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

const COMPARED = ['name', 'taxNumber', 'address', 'email', 'phone', 'position', 'headNameDative'] as const

function SideBySide({ keepId, dropId }: { keepId: string; dropId: string }) {
  const t = useTranslations('organisations')
  const keep = useLive(orpc.organisations.card, { organisationId: keepId }).data
  const drop = useLive(orpc.organisations.card, { organisationId: dropId }).data
  const value = (card: AddresseeCard | undefined, field: (typeof COMPARED)[number]) =>
    (field === 'address' && card ? addressInLine({ ...card, address: card.address ?? '' }) : card?.[field]) ?? ''
  return (
    <table className={`vz-table ${styles.compared}`}>
      <thead>
        <tr>
          <th scope="col">{t('merge.field')}</th>
          <th scope="col">{t('merge.keep')}</th>
          <th scope="col">{t('merge.drop')}</th>
        </tr>
      </thead>
      <tbody>
        {COMPARED.filter((field) => value(keep, field) || value(drop, field)).map((field) => (
          <tr key={field} data-differs={value(keep, field) !== value(drop, field) || undefined}>
            <th scope="row">{t(field === 'name' ? 'add.name' : `fields.${field}`)}</th>
            <td>{value(keep, field) || '—'}</td>
            <td>{value(drop, field) || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SORTS = ['cards', 'addressees', 'recipients', 'below', 'lists', 'names', 'requests'] as const

function Moves({ moves, keep }: { moves: MergeMoves; keep: string }) {
  const t = useTranslations('organisations.merge')
  const told = SORTS.filter((sort) => moves[sort] > 0)
  return (
    <section className={styles.moves} aria-live="polite">
      <b>{told.length ? t('moves', { name: keep }) : t('nothing')}</b>
      <ul>
        {told.map((sort) => (
          <li key={sort}>{t(`sorts.${sort}`, { count: moves[sort] })}</li>
        ))}
      </ul>
      <small>{t('leads')}</small>
    </section>
  )
}
