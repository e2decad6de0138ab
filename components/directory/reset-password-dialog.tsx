'use client'

import { PasswordInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import type { AccountView } from '@/lib/contracts/directory'
import { AccountDialog } from './account-dialog'
import { useAccountCommand } from './use-account-command'

const SHORTEST = 10

/** Gives an account a new password; the owner's open sessions end at once. */
export function ResetPasswordDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const t = useTranslations('directory')
  const [password, setPassword] = useState('')
  const { run, pending, error } = useAccountCommand(orpc.directory.resetPassword, onClose)
  return (
    <AccountDialog
      title={t('resetTitle')}
      act={t('setPassword')}
      disabled={password.length < SHORTEST}
      pending={pending}
      failure={error}
      onAct={() => void run({ accountId: account.id, password })}
      onClose={onClose}
    >
      <p>{t('resetText', { name: account.name, login: account.login })}</p>
      <PasswordInput
        label={t('newPassword')}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        maxLength={200}
        data-autofocus
      />
    </AccountDialog>
  )
}
