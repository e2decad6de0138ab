'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconBookmark, IconDots, IconLock, IconNumber, IconPencil } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { JournalView } from '@/lib/contracts/journals'

const NextNumber = dynamic(() => import('./next-number').then((module) => module.NextNumber), { ssr: false })
const ReserveNumbers = dynamic(() => import('./reserve-numbers').then((module) => module.ReserveNumbers), {
  ssr: false,
})
const ChangeJournal = dynamic(() => import('./change-journal').then((module) => module.ChangeJournal), { ssr: false })
const CloseJournal = dynamic(() => import('./close-journal').then((module) => module.CloseJournal), { ssr: false })

type Props = { journal: JournalView; keeps: boolean; changes: boolean; onChanged: () => void }

/** What may be done with a journal: its next number, its closing (T-14.01, T-14.08); by the operator, how it numbers (T-14.02). */
export function JournalActs({ journal, keeps, changes, onChanged }: Props) {
  const t = useTranslations('journals')
  const [form, setForm] = useState<'next' | 'reserve' | 'change' | 'close' | null>(null)
  const close = () => setForm(null)
  const done = () => {
    close()
    onChanged()
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('more')}>
            <IconDots size={17} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {changes && (
            <Menu.Item
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
              onClick={() => setForm('change')}
            >
              {t('change')}
            </Menu.Item>
          )}
          {keeps && (
            <>
              <Menu.Item
                leftSection={<IconNumber size={16} stroke={1.75} aria-hidden />}
                onClick={() => setForm('next')}
              >
                {t('setNext')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconBookmark size={16} stroke={1.75} aria-hidden />}
                onClick={() => setForm('reserve')}
              >
                {t('reserve.menu')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconLock size={16} stroke={1.75} aria-hidden />}
                onClick={() => setForm('close')}
              >
                {t('close')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {form === 'next' && <NextNumber journal={journal} onClose={close} onDone={done} />}
      {form === 'reserve' && <ReserveNumbers journal={journal} onClose={close} onDone={onChanged} />}
      {form === 'change' && <ChangeJournal journal={journal} onClose={close} onDone={done} />}
      {form === 'close' && <CloseJournal journal={journal} onClose={close} onDone={done} />}
    </>
  )
}
