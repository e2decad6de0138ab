'use client'

import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './queue.module.css'
import { QueueList } from './queue-list'
import type { Queue } from './use-queue'

/** «3 из 12 в очереди»: the place in the queue, and the whole queue one press away. */
export function QueueButton({ queue }: { queue: Queue }) {
  const t = useTranslations('registry.queue')
  const [opened, setOpened] = useState(false)
  const { incoming, outgoing, at, current } = queue
  const place = at >= 0 ? t('place', { place: at + 1, count: incoming.length }) : t('count', { count: incoming.length })
  const overdue = incoming.filter(({ daysLeft }) => (daysLeft ?? 0) < 0).length
  if (!incoming.length && !outgoing.length) return null
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={420} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          className={`vz-tn ${styles.button}`}
          h={28}
          px={8}
          fw={400}
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          {place}
          {overdue > 0 && <span className={styles.overdue}>{t('overdue', { count: overdue })}</span>}
          {outgoing.length > 0 && (
            <span className={styles.also} title={t('outgoingCount', { count: outgoing.length })}>
              {t('also', { count: outgoing.length })}
            </span>
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <QueueList
          {...{ incoming, outgoing, current }}
          onOpen={(documentId) => {
            setOpened(false)
            queue.open(documentId)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
