'use client'

import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { DutyView } from '@/lib/contracts/registry-duties'
import { FormDialog } from '../dispatch/form-dialog'

type Props = { duty: DutyView; onClose: () => void; onDone: () => Promise<unknown> }

/** Taking a row out of use is asked once more, with whose it is. */
export function RemoveDuty({ duty, onClose, onDone }: Props) {
  const t = useTranslations('registry.duties')
  const act = useCommand(orpc.registry.removeDuty, { done: () => void onDone().then(onClose) })
  return (
    <FormDialog
      title={t('removeAsk', { name: duty.person.name })}
      submit={t('removeDo')}
      act={act}
      onSubmit={() => void act.run({ dutyId: duty.id, version: duty.version })}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </FormDialog>
  )
}
