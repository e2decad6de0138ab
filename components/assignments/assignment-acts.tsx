'use client'

import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { AssignmentView } from '@/lib/contracts/assignments'

type Props = { assignment: AssignmentView; onWithdraw: () => void }

/** What the author may do with an instruction that stands. */
export function AssignmentActs({ assignment, onWithdraw }: Props) {
  const t = useTranslations('assignments')
  if (assignment.abilities.withdraw !== true) return null
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="vz-iconbtn" aria-label={t('acts', { text: assignment.text.slice(0, 60) })}>
          <IconDots size={17} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />} onClick={onWithdraw}>
          {t('withdraw')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
