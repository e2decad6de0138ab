'use client'

import { Menu } from '@mantine/core'
import { IconChevronDown, IconHistory } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from '@/components/editor/toolbar/toolbar.module.css'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useRoom } from '../room-context'

type Props = { opened: number | null; onOpen: (version: number | null) => void }

/** Frozen versions, newest first; one opens in place of the live text, to read. */
export function VersionMenu({ opened, onOpen }: Props) {
  const t = useTranslations('rooms.toolbar')
  const moment = useMoment()
  const { document } = useRoom()
  const watch = [`document:${document.id}`]
  const { data: versions } = useLive(orpc.rooms.listVersions, { documentId: document.id }, { watch })
  const current = opened ?? versions?.[0]?.number
  const name = current ? t('version', { number: current }) : t('versions')
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={styles.word} data-on={opened !== null || undefined} aria-label={name}>
          <IconHistory size={16} stroke={1.75} aria-hidden />
          <span className={styles.label}>{name}</span>
          <IconChevronDown size={13} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {versions?.length === 0 && <p className={styles.none}>{t('noVersions')}</p>}
        {opened !== null && <Menu.Item onClick={() => onOpen(null)}>{t('liveText')}</Menu.Item>}
        {versions?.map(({ number, author, at }) => (
          <Menu.Item key={number} onClick={() => onOpen(number)} aria-label={t('openVersion', { number })}>
            <span className={styles.versionRow}>
              <span>{t('versionRow', { number, date: moment(at) })}</span>
              {author && <small>{author}</small>}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
