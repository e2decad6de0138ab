'use client'

import { Popover } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '../room.module.css'
import { useRoom } from '../room-context'
import { InvitePeople } from './invite-people'
import { Participants } from './participants'

/** Who was let into the document and what each may do; whoever writes it may let others in. */
export function PeopleButton() {
  const t = useTranslations('rooms.header')
  const { document } = useRoom()
  const [opened, setOpened] = useState(false)
  const label = t('participants', { count: document.participants.length })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={`vz-iconbtn ${styles.headButton}`}
          aria-label={label}
          title={label}
          onClick={() => setOpened((value) => !value)}
        >
          <IconUserPlus size={17} stroke={1.75} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.peopleCard}>
        {opened && <InvitePeople />}
        <h2>{t('people')}</h2>
        <Participants />
      </Popover.Dropdown>
    </Popover>
  )
}
