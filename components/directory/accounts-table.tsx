'use client'

import { IconUserSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { AccountView } from '@/lib/contracts/directory'
import { useSession } from '../frame/session'
import { PersonAvatar } from '../ui/marks'
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states'
import { useMoment } from '../ui/use-moment'
import { AccountMenu } from './account-menu'
import styles from './directory.module.css'

const fits = (account: AccountView, text: string): boolean => {
  const plain = (value: string) => value.toLowerCase().replaceAll('ё', 'е')
  return plain([account.name, account.login, account.position, account.unit].join(' ')).includes(plain(text.trim()))
}

/** Accounts with their owners and roles; what may be done with each is in its menu. */
export function AccountsTable({ text }: { text: string }) {
  const t = useTranslations('directory')
  const moment = useMoment()
  const { personId } = useSession()
  const accounts = useLive(orpc.directory.accounts, {}, { watch: [`user:${personId}`] })
  const roles = useLive(orpc.directory.roles, {}).data ?? []
  if (accounts.isPending) return <SkeletonRows count={8} height={48} />
  if (accounts.error && !accounts.data)
    return <ErrorState error={accounts.error} retry={() => void accounts.refetch()} />
  const shown = accounts.data.filter((account) => fits(account, text))
  if (!shown.length)
    return (
      <EmptyState
        icon={<IconUserSearch size={32} stroke={1.5} aria-hidden />}
        title={t('nobody')}
        text={t('nobodyText')}
      />
    )
  const roleName = (key: string) => roles.find((role) => role.key === key)?.name ?? key
  return (
    <table className={`vz-table ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('login')}</th>
          <th scope="col">{t('roles')}</th>
          <th scope="col">{t('lastSignIn')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">
            <span className="vz-only-heard">{t('acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((account) => (
          <tr key={account.id} className={account.disabled ? styles.off : undefined}>
            <td>
              <span className={styles.name}>
                <PersonAvatar name={account.name} size={28} />
                <span>
                  {account.name}
                  <small>{[account.position, account.unit].filter(Boolean).join(', ')}</small>
                </span>
              </span>
            </td>
            <td className="vz-tn">{account.login}</td>
            <td>
              <span className={styles.roles}>
                {account.roles.map((role) => (
                  <span className="vz-chip" key={role}>
                    {roleName(role)}
                  </span>
                ))}
              </span>
            </td>
            <td className="vz-tn">{account.lastSignInAt ? moment(account.lastSignInAt) : t('never')}</td>
            <td>
              <span className="vz-chip" data-tone={account.disabled ? 'bad' : 'ok'}>
                {t(account.disabled ? 'disabled' : 'active')}
              </span>
            </td>
            <td>
              <AccountMenu account={account} roles={roles} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
