'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { leave } from './leave'
import { useSession } from './session'

type Props = { texts: number; onClose: () => void }

/** Edits that wait for the connection go with the sign-out: it is asked before, never after. */
export function LeaveQuestion({ texts, onClose }: Props) {
  const t = useTranslations('frame.leaving')
  const { personId } = useSession()
  return (
    <Modal opened onClose={onClose} title={t('title')}>
      <p>{t('text', { count: texts })}</p>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('stay')}
        </Button>
        <Button color="red" onClick={() => void leave({ forgetOf: personId })}>
          {t('leave')}
        </Button>
      </Group>
    </Modal>
  )
}
