'use client'

import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import type { AccountView } from '@/lib/contracts/directory'
import { AccountDialog } from './account-dialog'
import { useAccountCommand } from './use-account-command'

/** Disables an account or enables it again; the confirmation names the person. */
export function DisableDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const t = useTranslations('directory')
  const { run, pending, error } = useAccountCommand(orpc.directory.disableAccount, onClose)
  const disabled = !account.disabled
  return (
    <AccountDialog
      title={t(disabled ? 'disableTitle' : 'enableTitle')}
      act={t(disabled ? 'disable' : 'enable')}
      danger={disabled}
      pending={pending}
      failure={error}
      onAct={() => void run({ accountId: account.id, disabled })}
      onClose={onClose}
    >
      <p>{t(disabled ? 'disableText' : 'enableText', { name: account.name, login: account.login })}</p>
    </AccountDialog>
  )
}
