'use client'

import { Button, Menu } from '@mantine/core'
import {
  IconClipboardPlus,
  IconGavel,
  IconMailDown,
  IconMailForward,
  IconMailUp,
  IconNotes,
  IconPlus,
} from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useKey } from '../ui/use-key'
import styles from './frame.module.css'
import { MAKING } from './making'
import { useSession } from './session'

const AssignmentForm = dynamic(
  () => import('@/components/assignments/assignment-form').then((module) => module.AssignmentForm),
  { ssr: false },
)
const NewDocument = dynamic(() => import('./new-document').then((module) => module.NewDocument), { ssr: false })

/** What a kind is written on, by its letterhead. */
const ICONS: Partial<Record<string, typeof IconPlus>> = { letter: IconMailUp, memo: IconNotes, order: IconGavel }

/** «Создать»: what this person may begin. */
export function CreateMenu() {
  const t = useTranslations('frame')
  const unitMail = useTranslations('registry.unitMail')
  const router = useRouter()
  const { permissions, unitId } = useSession()
  const [menu, setMenu] = useState(false)
  const [form, setForm] = useState<'assignment' | { kind: string } | null>(null)
  useKey('Alt+KeyN', () => setMenu(true))
  const drafts = permissions.includes('documents.draft')
  const { data: kinds = [] } = useLive(orpc.documents.offeredKinds, {}, { enabled: menu && drafts })
  const written = drafts ? kinds.filter(({ flow }) => flow !== 'incoming') : []
  const close = () => setForm(null)
  if (!MAKING.some((permission) => permissions.includes(permission))) return null
  const icon = (Icon: typeof IconPlus) => <Icon size={16} stroke={1.75} aria-hidden />
  return (
    <>
      <Menu opened={menu} onChange={setMenu} position="bottom-end" width={260}>
        <Menu.Target>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            h={30}
            px={10}
            aria-label={t('create')}
            title={`${t('create')} (Alt+N)`}
          >
            <span className={styles.label}>{t('create')}</span>
            <span className={`vz-kbd vz-kbd-on ${styles.label} ${styles.key}`} aria-hidden>
              Alt N
            </span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {permissions.includes('instructions.give') && (
            <Menu.Item leftSection={icon(IconClipboardPlus)} onClick={() => setForm('assignment')}>
              {t('createAssignment')}
            </Menu.Item>
          )}
          {permissions.includes('registry.register') && (
            <Menu.Item leftSection={icon(IconMailDown)} onClick={() => router.push('/registration')}>
              {t('createIncoming')}
            </Menu.Item>
          )}
          {written.map(({ key, name, layout }) => (
            <Menu.Item
              key={key}
              leftSection={icon(ICONS[layout ?? ''] ?? IconNotes)}
              onClick={() => setForm({ kind: key })}
            >
              {name}
            </Menu.Item>
          ))}
          {drafts && unitId && !permissions.includes('registry.register') && (
            <Menu.Item leftSection={icon(IconMailForward)} onClick={() => router.push('/unit-mail')}>
              {unitMail('menu')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {form === 'assignment' && <AssignmentForm opened onClose={close} />}
      {form && form !== 'assignment' && <NewDocument {...form} onClose={close} />}
    </>
  )
}
