'use client'

import { useTranslations } from 'next-intl'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { GroupView } from '@/lib/contracts/journals-settings'

type Props = { group: GroupView; onClose: () => void; onDone: () => Promise<unknown> }

/** Taking a group out of use is asked once more (T-13.01). */
export function RemoveGroup({ group, onClose, onDone }: Props) {
  const t = useTranslations('journals.groups')
  const act = useCommand(orpc.journals.removeGroup, { done: () => void onDone().then(onClose) })
  return (
    <FormDialog
      title={t('removeAsk', { name: group.name })}
      submit={t('removeDo')}
      act={act}
      onSubmit={() => void act.run({ groupId: group.id, version: group.version })}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </FormDialog>
  )
}
