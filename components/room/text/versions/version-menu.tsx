'use client'

import { Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconClock, IconHistory, IconSnowflake } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '@/components/editor/toolbar/toolbar.module.css'
import type { RevisionView } from '@/lib/contracts/rooms'
import { SaveVersion } from './save-version'
import { useVersionName } from './use-version-name'
import type { Versions } from './use-versions'

/** The history of the text, newest first; a version opens in place of the live text. */
export function VersionMenu({ versions }: { versions: Versions }) {
  const t = useTranslations('rooms.toolbar')
  const nameOf = useVersionName()
  const [naming, setNaming] = useState(false)
  const { list, asked, look, opened, open, mayName } = versions
  const frozen = list.find(({ kind }) => kind === 'frozen')
  const current = opened ?? frozen
  const name = current ? nameOf(current) : t('versions')
  return (
    <>
      <Menu position="bottom-end" width={290} onOpen={look}>
        <Menu.Target>
          <button type="button" className={styles.word} data-on={opened !== null || undefined} aria-label={name}>
            <IconHistory size={16} stroke={1.75} aria-hidden />
            <span className={styles.label} data-second>
              {name}
            </span>
            <IconChevronDown size={13} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={440} style={{ overflowY: 'auto' }}>
          {mayName && <Menu.Item onClick={() => setNaming(true)}>{t('saveVersion')}</Menu.Item>}
          {opened !== null && <Menu.Item onClick={() => open(null)}>{t('liveText')}</Menu.Item>}
          {(mayName || opened) && list.length > 0 && <Menu.Divider />}
          {list.length === 0 && !asked && <p className={styles.none}>{t('noVersions')}</p>}
          {list.map((one) => (
            <VersionItem key={one.key} one={one} current={one.key === opened?.key} onOpen={() => open(one)} />
          ))}
        </Menu.Dropdown>
      </Menu>
      {naming && <SaveVersion onClose={() => setNaming(false)} />}
    </>
  )
}

const ICONS = { frozen: IconSnowflake, named: IconBookmark, hour: IconClock }

function VersionItem({ one, current, onOpen }: { one: RevisionView; current: boolean; onOpen: () => void }) {
  const t = useTranslations('rooms.toolbar')
  const nameOf = useVersionName()
  const Icon = ICONS[one.kind]
  const name = nameOf(one)
  return (
    <Menu.Item
      onClick={onOpen}
      aria-label={t('openVersion', { name })}
      aria-current={current || undefined}
      leftSection={<Icon size={15} stroke={1.75} aria-hidden />}
    >
      <span className={styles.versionRow}>
        <span>{one.kind === 'hour' ? name : t('versionRow', { name, date: nameOf.moment(one) })}</span>
        <small>{one.author && one.kind !== 'hour' ? one.author : one.people.join(', ')}</small>
      </span>
    </Menu.Item>
  )
}
