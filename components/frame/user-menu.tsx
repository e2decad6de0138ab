'use client'

import { Menu, UnstyledButton } from '@mantine/core'
import { IconCertificate, IconKey, IconLogout, IconUserShare } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { countUnsent } from '@/lib/realtime/kept-texts'
import { PersonAvatar } from '../ui/marks'
import { Appearance } from './appearance'
import styles from './frame.module.css'
import { leave } from './leave'
import { LeaveQuestion } from './leave-question'
import { useSession } from './session'

const ChangePassword = dynamic(() => import('./change-password').then((module) => module.ChangePassword), {
  ssr: false,
})
const MySubstitutes = dynamic(() => import('../directory/my-substitutes').then((module) => module.MySubstitutes), {
  ssr: false,
})
const Certificates = dynamic(() => import('./certificates-dialog').then((module) => module.CertificatesDialog), {
  ssr: false,
})

/** Oneself: how the product looks, password, certificates, substitute, the way out. */
export function UserMenu() {
  const t = useTranslations('frame')
  const { name, position, unit, personId } = useSession()
  const [open, setOpen] = useState<'password' | 'substitutes' | 'certificates' | null>(null)
  const [unsent, setUnsent] = useState(0)
  const close = () => setOpen(null)
  const signOut = () => {
    const texts = countUnsent(personId)
    if (texts) setUnsent(texts)
    else void leave({ forgetOf: personId })
  }
  const icon = (Icon: typeof IconKey) => <Icon size={16} stroke={1.75} aria-hidden />
  return (
    <>
      <Menu position="bottom-end" width={300} closeOnItemClick>
        <Menu.Target>
          <UnstyledButton className={styles.me} aria-label={`${t('profile')}: ${name}`}>
            <PersonAvatar name={name} size={30} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={styles.who}>
            <b>{name}</b>
            <span>{[position, unit].filter(Boolean).join(', ')}</span>
          </div>
          <Menu.Divider />
          <Appearance />
          <Menu.Divider />
          <Menu.Item leftSection={icon(IconCertificate)} onClick={() => setOpen('certificates')}>
            {t('certificates')}
          </Menu.Item>
          <Menu.Item leftSection={icon(IconUserShare)} onClick={() => setOpen('substitutes')}>
            {t('substitutes')}
          </Menu.Item>
          <Menu.Item leftSection={icon(IconKey)} onClick={() => setOpen('password')}>
            {t('changePassword')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={icon(IconLogout)} onClick={signOut}>
            {t('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {unsent > 0 && <LeaveQuestion texts={unsent} onClose={() => setUnsent(0)} />}
      {open === 'password' && <ChangePassword onClose={close} />}
      {open === 'substitutes' && <MySubstitutes onClose={close} />}
      {open === 'certificates' && <Certificates onClose={close} />}
    </>
  )
}
