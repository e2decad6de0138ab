'use client'

import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { SavedQuery } from '@/lib/contracts/search-saved'
import { NameForm } from './name-form'

type Props = { saved: SavedQuery; onDone: () => Promise<unknown>; onClose: () => void }

/** Another name for a saved query. */
export function RenameForm({ saved, onDone, onClose }: Props) {
  const t = useTranslations('search.saved')
  const rename = useCommand(orpc.search.renameSaved, {
    // The old name is not shown again in between.
    done: () => void onDone().then(onClose),
  })
  return (
    <NameForm
      name={saved.name}
      submit={t('rename')}
      act={rename}
      onSubmit={(name) => void rename.run({ savedId: saved.id, name })}
      onCancel={onClose}
    />
  )
}
