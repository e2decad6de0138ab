'use client'

import { Menu } from '@mantine/core'
import { IconBan, IconCheck, IconDots, IconKey, IconUserShare, IconUsersGroup } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AccountView } from '@/lib/contracts/directory'
import { useSession } from '../frame/session'
import styles from './directory.module.css'
import { DisableDialog } from './disable-dialog'
import { ResetPasswordDialog } from './reset-password-dialog'
import { RolesDialog, type RoleView } from './roles-dialog'
import { SubstituteDialog } from './substitute-dialog'

type Act = 'password' | 'roles' | 'substitute' | 'disable'

/** What the administrator may do with one account. */
export function AccountMenu({ account, roles }: { account: AccountView; roles: RoleView[] }) {
  const t = useTranslations('directory')
  const { personId } = useSession()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const icon = (Icon: typeof IconDots) => <Icon size={16} stroke={1.75} aria-hidden />
  return (
    <div className={styles.actions}>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <button type="button" className="vz-iconbtn" aria-label={t('actsWith', { name: account.name })}>
            <IconDots size={17} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={icon(IconUsersGroup)} onClick={() => setAct('roles')}>
            {t('setRoles')}
          </Menu.Item>
          <Menu.Item leftSection={icon(IconUserShare)} onClick={() => setAct('substitute')}>
            {t('appointSubstitute')}
          </Menu.Item>
          <Menu.Item leftSection={icon(IconKey)} onClick={() => setAct('password')}>
            {t('resetPassword')}
          </Menu.Item>
          <Menu.Item
            leftSection={icon(account.disabled ? IconCheck : IconBan)}
            disabled={account.personId === personId}
            onClick={() => setAct('disable')}
          >
            {t(account.disabled ? 'enable' : 'disable')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {act === 'roles' && <RolesDialog account={account} roles={roles} onClose={close} />}
      {act === 'substitute' && (
        <SubstituteDialog absent={{ id: account.personId, name: account.name }} onClose={close} />
      )}
      {act === 'password' && <ResetPasswordDialog account={account} onClose={close} />}
      {act === 'disable' && <DisableDialog account={account} onClose={close} />}
    </div>
  )
}
