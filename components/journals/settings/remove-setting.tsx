'use client'

import { useTranslations } from 'next-intl'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { SettingView } from '@/lib/contracts/journals-settings'

type Props = { setting: SettingView; onClose: () => void; onDone: () => Promise<unknown> }

/** Removing a setting is asked once more, with what becomes of the documents (T-12.01). */
export function RemoveSetting({ setting, onClose, onDone }: Props) {
  const t = useTranslations('journals.settings')
  const act = useCommand(orpc.journals.removeSetting, { done: () => void onDone().then(onClose) })
  return (
    <FormDialog
      title={t('removeAsk', { name: setting.kindName })}
      submit={t('removeDo')}
      act={act}
      onSubmit={() => void act.run({ settingId: setting.id, version: setting.version })}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </FormDialog>
  )
}
