'use client'

import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { AdditionalRequisiteView, KindView } from '@/lib/contracts/documents-kinds'
import { Act } from './act'
import styles from './kinds.module.css'
import type { Written } from './kinds-part'

type Props = {
  kind: KindView
  requisites: AdditionalRequisiteView[]
  onWrite: (written: Written) => void
  onRemove: (requisite: AdditionalRequisiteView) => void
  onDone: () => Promise<unknown>
}

/** Requisites in use in the order of the card; each is moved up and down by its buttons, the keyboard alone too (C-09.08). */
export function RequisiteList({ kind, requisites, onWrite, onRemove, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const errorText = useErrorText()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const pressed = useRef<{ id: string; way: 'up' | 'down' } | null>(null)
  const order = requisites.map(({ id }) => id).join()
  // At an end of the list the button that was pressed is off: the hands go on with the other one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row stands elsewhere once the order has changed
  useEffect(() => {
    if (!pressed.current) return
    const { id, way } = pressed.current
    pressed.current = null
    const row = list.current?.querySelector(`[data-id="${id}"]`)
    const button = row?.querySelector<HTMLElement>(`[data-way="${way}"]:not(:disabled)`)
    ;(button ?? row?.querySelector<HTMLElement>('[data-way]:not(:disabled)'))?.focus()
  }, [order])
  const act = useCommand(orpc.documents.orderKindRequisites, { failed: () => void onDone() })
  const move = async (from: number, by: -1 | 1) => {
    if (act.pending) return
    const ids = requisites.map(({ id }) => id)
    const [moved = ''] = ids.splice(from, 1)
    const to = from + by
    ids.splice(to, 0, moved)
    pressed.current = { id: moved, way: by < 0 ? 'up' : 'down' }
    if (!(await act.run({ kind: kind.key, requisiteIds: ids, version: kind.version }))) {
      pressed.current = null
      return
    }
    await onDone()
    setSaid(t('moved', { name: requisites[from]?.name ?? '', place: to + 1, count: ids.length }))
  }
  return (
    <>
      <ol className={styles.list} ref={list} aria-label={t('listOf', { kind: kind.name })}>
        {requisites.map((requisite, index) => (
          <li key={requisite.id} data-id={requisite.id}>
            <span className={styles.what}>
              <b>{requisite.name}</b>
              <small>
                {[t(`types.${requisite.type}`), requisite.options.join(', '), requisite.mandatory && t('isMandatory')]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <Act
              label={t('up', { name: requisite.name })}
              data-way="up"
              disabled={index === 0}
              onClick={() => void move(index, -1)}
            >
              <IconArrowUp size={16} stroke={1.75} aria-hidden />
            </Act>
            <Act
              label={t('down', { name: requisite.name })}
              data-way="down"
              disabled={index === requisites.length - 1}
              onClick={() => void move(index, 1)}
            >
              <IconArrowDown size={16} stroke={1.75} aria-hidden />
            </Act>
            <Act label={t('change', { name: requisite.name })} onClick={() => onWrite({ kind, requisite })}>
              <IconPencil size={16} stroke={1.75} aria-hidden />
            </Act>
            <Act label={t('remove', { name: requisite.name })} onClick={() => onRemove(requisite)}>
              <IconTrash size={16} stroke={1.75} aria-hidden />
            </Act>
          </li>
        ))}
      </ol>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      {act.error && (
        <p className={styles.wrong} role="alert">
          {errorText(act.error)}
        </p>
      )}
    </>
  )
}
