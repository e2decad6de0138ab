'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { HandoverRegister } from '@/lib/contracts/registry-handover'
import dispatch from '../dispatch/dispatch.module.css'
import { FormDialog } from '../dispatch/form-dialog'

type Props = {
  register: HandoverRegister
  /** The receiver signed the printed register, and a clerk writes it down. */
  onPaper?: boolean
  onDone: () => void
  onClose: () => void
}

/** What of a register is there; what is not is named with the reason and waits again. */
export function ReceiveForm({ register: { id: registerId, number, lines }, onPaper = false, onDone, onClose }: Props) {
  const t = useTranslations('registry.handover')
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const done = () => {
    onDone()
    onClose()
  }
  const act = useCommand(orpc.registry.receiveOriginals, { done, failed: onDone })
  const missing = Object.entries(reasons).map(([documentId, reason]) => ({ documentId, reason: reason.trim() }))
  const got = (documentId: string, there: boolean) => {
    const { [documentId]: _, ...others } = reasons
    setReasons(there ? others : { ...others, [documentId]: '' })
  }
  return (
    <FormDialog
      title={t(onPaper ? 'noteTitle' : 'receiveTitle', { number })}
      submit={t('receiveSubmit', { got: lines.length - missing.length, count: lines.length })}
      act={act}
      blocked={missing.some(({ reason }) => !reason)}
      onSubmit={() => void act.run({ registerId, onPaper, missing })}
      onClose={onClose}
    >
      <p>{t('receiveText')}</p>
      <ul className={dispatch.lines}>
        {lines.map(({ documentId, number: of, title, author }, at) => (
          <li key={documentId} className={dispatch.checks}>
            <Checkbox
              label={t('got', { number: of })}
              description={[author, title].filter(Boolean).join(' · ')}
              checked={reasons[documentId] === undefined}
              data-autofocus={at === 0 || undefined}
              onChange={(event) => got(documentId, event.currentTarget.checked)}
            />
            {reasons[documentId] !== undefined && (
              <TextInput
                label={t('reason', { number: of })}
                placeholder={t('reasonHint')}
                size="xs"
                withAsterisk
                autoFocus
                value={reasons[documentId]}
                maxLength={500}
                onChange={({ currentTarget }) => setReasons({ ...reasons, [documentId]: currentTarget.value })}
              />
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
