'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import dispatch from '../dispatch/dispatch.module.css'
import { FormDialog } from '../dispatch/form-dialog'

type Props = {
  register: UnitMailRegister
  refresh: () => void
  onDone: (accepted: number) => void
  onClose: () => void
}

/** What of a unit's register is there goes to the queue; what is not is returned with the reason. */
export function AcceptRegister({ register, refresh, onDone, onClose }: Props) {
  const t = useTranslations('registry.unitMail')
  const { id: registerId, number, lines, onPaper, signer } = register
  const [paperSeen, setSeen] = useState(false)
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const done = ({ documentIds }: { documentIds: string[] }) => {
    refresh()
    onDone(documentIds.length)
    onClose()
  }
  const act = useCommand(orpc.registry.acceptUnitRegister, { done, failed: refresh })
  const returned = Object.entries(reasons).map(([lineId, reason]) => ({ lineId, reason: reason.trim() }))
  // What goes back whole needs no signature: it may be what it goes back for.
  const paper = onPaper !== null && returned.length < lines.length
  const got = (lineId: string, there: boolean) => {
    const { [lineId]: _, ...others } = reasons
    setReasons(there ? others : { ...others, [lineId]: '' })
  }
  return (
    <FormDialog
      title={t('acceptOf', { number: number ?? '' })}
      submit={t('acceptSubmit', { got: lines.length - returned.length, count: lines.length })}
      act={act}
      blocked={returned.some(({ reason }) => !reason) || (paper && !paperSeen)}
      onSubmit={() => void act.run({ registerId, returned, paperSeen })}
      onClose={onClose}
    >
      <p>{t('acceptText')}</p>
      {paper && (
        <Checkbox
          label={t('paperSeen', { name: signer?.name ?? '' })}
          description={t('paperWhy', { reason: onPaper })}
          checked={paperSeen}
          onChange={(event) => setSeen(event.currentTarget.checked)}
        />
      )}
      <ul className={dispatch.lines}>
        {lines.map(({ id, title, sender, addressee }, at) => (
          <li key={id} className={dispatch.checks}>
            <Checkbox
              label={t('got', { title })}
              description={[sender, t('to', { name: addressee })].join(' · ')}
              checked={reasons[id] === undefined}
              data-autofocus={at === 0 || undefined}
              onChange={(event) => got(id, event.currentTarget.checked)}
            />
            {reasons[id] !== undefined && (
              <TextInput
                label={t('reason', { title })}
                placeholder={t('reasonHint')}
                size="xs"
                withAsterisk
                autoFocus
                value={reasons[id]}
                maxLength={500}
                onChange={({ currentTarget }) => setReasons({ ...reasons, [id]: currentTarget.value })}
              />
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
