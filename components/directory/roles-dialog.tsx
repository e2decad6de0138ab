'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import type { AccountView } from '@/lib/contracts/directory'
import { AccountDialog } from './account-dialog'
import { useAccountCommand } from './use-account-command'

export type RoleView = { key: string; name: string; permissions: string[] }

/** Sets which roles a person has; they hold from the person's next act. */
export function RolesDialog({
  account,
  roles,
  onClose,
}: {
  account: AccountView
  roles: RoleView[]
  onClose: () => void
}) {
  const t = useTranslations('directory')
  const [chosen, setChosen] = useState(account.roles)
  const { run, pending, error } = useAccountCommand(orpc.directory.assignRoles, onClose)
  return (
    <AccountDialog
      title={t('rolesTitle', { name: account.name })}
      act={t('setRoles')}
      pending={pending}
      failure={error}
      onAct={() => void run({ personId: account.personId, roles: chosen })}
      onClose={onClose}
    >
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('roles')}>
        {roles.map((role) => (
          <Checkbox key={role.key} value={role.key} label={role.name} py={5} />
        ))}
      </Checkbox.Group>
    </AccountDialog>
  )
}
