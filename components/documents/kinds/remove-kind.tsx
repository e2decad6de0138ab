'use client'

import { useTranslations } from 'next-intl'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { KindView } from '@/lib/contracts/documents-kinds'

type Props = { kind: KindView; onClose: () => void; onDone: () => Promise<unknown> }

/** Asked once more, with what becomes of the documents there are (C-09.07). */
export function RemoveKind({ kind: { key, name, version }, onClose, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const act = useCommand(orpc.documents.removeKind, {
    done: () => void onDone().then(onClose),
    failed: () => void onDone(),
  })
  return (
    <FormDialog
      title={t('kindRemoveAsk', { name })}
      submit={t('removeDo')}
      act={act}
      onSubmit={() => void act.run({ kind: key, version })}
      onClose={onClose}
    >
      <p>{t('kindRemoveText')}</p>
    </FormDialog>
  )
}
