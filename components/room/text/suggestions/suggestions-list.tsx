'use client'

import { Button, Drawer, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SuggestionCard, useAuthorName } from './suggestion-card'
import styles from './suggestions.module.css'
import type { Suggestions } from './use-suggestions'

type Props = { opened: boolean; onClose: () => void; suggestions: Suggestions }

/** Every open suggestion in the order of the text; all of them, or one author's, decided at once. */
export function SuggestionsList({ opened, onClose, suggestions }: Props) {
  const t = useTranslations('rooms.suggestions')
  const { list, writes, mode, take, show } = suggestions
  const jump = (id: string) => {
    onClose()
    show(id)
  }
  return (
    <Drawer opened={opened} onClose={onClose} title={t('list')} position="right" size={380}>
      <div className={styles.list}>
        {list.length === 0 && <p>{t('none')}</p>}
        {writes && !mode.forced && list.length > 0 && <DecideAll suggestions={suggestions} />}
        {take && list.length > 0 && (
          <div className={styles.every}>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconCheck size={15} stroke={2} aria-hidden />}
              onClick={() => take.ask(list.map(({ id }) => id))}
            >
              {t('take.all')}
            </Button>
          </div>
        )}
        {list.map((one) => (
          <SuggestionCard key={one.id} one={one} suggestions={suggestions} onShow={() => jump(one.id)} />
        ))}
      </div>
    </Drawer>
  )
}

const VERDICTS = [
  { verdict: 'accept', icon: IconCheck, all: 'acceptAll' },
  { verdict: 'reject', icon: IconX, all: 'rejectAll' },
] as const

function DecideAll({ suggestions: { list, decideEvery } }: { suggestions: Suggestions }) {
  const t = useTranslations('rooms.suggestions')
  const nameOf = useAuthorName()
  const authors = new Map(list.map((one) => [one.by, nameOf(one)]))
  const countOf = (by: string) => list.filter((one) => one.by === by).length
  return (
    <div className={styles.every}>
      {VERDICTS.map(({ verdict, icon: Icon, all }) => (
        <Menu key={verdict} position="bottom-start" disabled={authors.size < 2}>
          <Menu.Target>
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon size={15} stroke={2} aria-hidden />}
              rightSection={authors.size > 1 && <IconChevronDown size={13} aria-hidden />}
              onClick={() => authors.size < 2 && decideEvery(verdict)}
            >
              {t(all)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => decideEvery(verdict)}>{t('count', { count: list.length })}</Menu.Item>
            {[...authors].map(([id, name]) => (
              <Menu.Item key={id} onClick={() => decideEvery(verdict, id)}>
                {t('byAuthor', { name, count: countOf(id) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ))}
    </div>
  )
}
