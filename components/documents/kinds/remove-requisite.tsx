'use client'

import { useTranslations } from 'next-intl'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { AdditionalRequisiteView } from '@/lib/contracts/documents-kinds'

type Props = { requisite: AdditionalRequisiteView; onClose: () => void; onDone: () => Promise<unknown> }

/** Taking a requisite out of use cannot be undone, so it is asked once more, with what becomes of its values (C-09.08). */
export function RemoveRequisite({ requisite, onClose, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const act = useCommand(orpc.documents.removeKindRequisite, {
    done: () => void onDone().then(onClose),
    failed: () => void onDone(),
  })
  return (
    <FormDialog
      title={t('removeAsk', { name: requisite.name })}
      submit={t('removeDo')}
      act={act}
      onSubmit={() => void act.run({ requisiteId: requisite.id, version: requisite.version })}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </FormDialog>
  )
}
