'use client'

import { Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePhone } from '../ui/use-phone'
import { AssignmentFields } from './assignment-fields'
import { AssignmentGiven, type Given } from './assignment-given'
import type { Letter } from './form-values'

type Props = {
  opened: boolean
  onClose: () => void
  /** The letter it answers; absent on one's own initiative. */
  letter?: Letter
  /** The absent head in whose name it is given. */
  behalf?: { id: string; name: string } | null
}

/** «Поручение»: the head says what, who and until when, and starts it. */
export function AssignmentForm({ opened, onClose, letter, behalf = null }: Props) {
  const t = useTranslations('assignments.form')
  const phone = usePhone()
  const [given, setGiven] = useState<Given | null>(null)
  const close = () => {
    setGiven(null)
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(letter ? 'titleReply' : 'title', { flow: letter?.flow ?? '' })}
      size={640}
      fullScreen={phone}
    >
      {given ? (
        <AssignmentGiven given={given} onClose={close} />
      ) : (
        <AssignmentFields letter={letter ?? null} behalf={behalf} onGiven={setGiven} onCancel={close} />
      )}
    </Modal>
  )
}
