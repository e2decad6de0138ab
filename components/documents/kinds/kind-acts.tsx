'use client'

import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { type Commanding, useCommand } from '@/lib/api/hooks'
import type { KindView } from '@/lib/contracts/documents-kinds'
import { isKept } from '@/lib/requisites/kinds'
import { Act } from './act'

/** Puts kinds in another order; a colleague's order is read anew and never overwritten (C-09.07). */
export function useKindOrder(kinds: KindView[], onDone: () => Promise<unknown>) {
  const again = () => void onDone()
  const act = useCommand(orpc.documents.orderKinds, { done: again, failed: again })
  const shown = kinds.filter(({ removed }) => !removed).map(({ key }) => key)
  const move = (key: string, by: -1 | 1) => {
    const before = kinds.map((one) => one.key)
    const other = shown[shown.indexOf(key) + by]
    if (act.pending || !other) return
    const swapped = before.map((one) => (one === key ? other : one === other ? key : one))
    void act.run({ kinds: swapped, before })
  }
  return { act, move, first: shown[0], last: shown.at(-1) }
}

type Props = {
  kind: KindView
  order: Omit<ReturnType<typeof useKindOrder>, 'act'> & { act: Pick<Commanding<never, unknown>, 'pending'> }
  onChange: (kind: KindView) => void
  onPutAway: (kind: KindView) => void
}

/** What is done to a kind as a whole: its place, its name and rules, out of use (C-09.07). */
export function KindActs({ kind, order, onChange, onPutAway }: Props) {
  const t = useTranslations('documents.kinds')
  const { key, name } = kind
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true }
  return (
    <span>
      <Act label={t('kindUp', { name })} disabled={order.first === key} onClick={() => order.move(key, -1)}>
        <IconArrowUp {...icon} />
      </Act>
      <Act label={t('kindDown', { name })} disabled={order.last === key} onClick={() => order.move(key, 1)}>
        <IconArrowDown {...icon} />
      </Act>
      <Act label={t('changeKind', { name })} onClick={() => onChange(kind)}>
        <IconPencil {...icon} />
      </Act>
      {!isKept(key) && (
        <Act label={t('kindRemove', { name })} onClick={() => onPutAway(kind)}>
          <IconTrash {...icon} />
        </Act>
      )}
    </span>
  )
}
