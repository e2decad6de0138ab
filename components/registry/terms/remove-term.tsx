'use client'

import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { TermView } from '@/lib/contracts/registry-terms'
import { FormDialog } from '../dispatch/form-dialog'

type Props = { term: TermView; onClose: () => void; onDone: () => Promise<unknown> }

/** Taking a term out of use is asked once more, with whose it is. */
export function RemoveTerm({ term, onClose, onDone }: Props) {
  const t = useTranslations('registry.terms')
  const act = useCommand(orpc.registry.removeTerm, { done: () => void onDone().then(onClose) })
  return (
    <FormDialog
      title={t('removeAsk', { name: term.kindName })}
      submit={t('removeDo')}
      act={act}
      onSubmit={() => void act.run({ termId: term.id, version: term.version })}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </FormDialog>
  )
}
