'use client'

import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconChartBar,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconFileExport,
  IconFileText,
  IconFlag,
  IconListCheck,
  IconMailbox,
  IconMailPlus,
  IconNotebook,
  IconPackageImport,
  IconSend,
  IconSitemap,
  IconStack2,
  IconUpload,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { useJournal } from './card/use-journal'
import { useDesk } from './desk-acts'
import { usePickFiles } from './intake/file-picker'
import { QueueButton } from './queue/queue-button'
import { RegisterBy } from './queue/register-by'
import type { Queue } from './queue/use-queue'
import { ReceiptsButton } from './receipts/receipts-button'
import styles from './registration.module.css'

type Props = { queue: Queue; journal?: ReturnType<typeof useJournal> }

/** Title, the journal the number comes from, taking in new letters, the place in the queue. */
export function RegistrationHeader({ queue, journal }: Props) {
  const t = useTranslations('registry')
  const pickFiles = usePickFiles()
  const desk = useDesk()
  const go = (step: 1 | -1) => {
    const next = queue.neighbour(step)
    if (next) queue.open(next)
  }
  const onDesk = queue.incoming[queue.at]
  const more = queue.incoming.some((row) => row.documentId !== queue.current)
  return (
    <header className={styles.head}>
      <h1>{t('heading')}</h1>
      {journal && <JournalMenu {...journal} />}
      {onDesk && (
        <span className={styles.term}>
          <RegisterBy row={onDesk} prefix={t('queue.until')} />
        </span>
      )}
      <span className={styles.grow} />
      <Button
        variant="default"
        className={styles.take}
        h={28}
        px={9}
        leftSection={<IconUpload size={15} stroke={1.75} aria-hidden />}
        aria-label={t('intake.take')}
        title={t('intake.takeHint')}
        onClick={pickFiles}
      >
        {t('intake.take')}
      </Button>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t('intake.withoutFile')}
        title={t('intake.withoutFile')}
        onClick={desk.takeWithoutFile}
      >
        <IconMailPlus size={16} stroke={1.75} />
      </ActionIcon>
      <ReceiptsButton />
      <DeskLists />
      <QueueButton queue={queue} />
      {queue.incoming.length > 0 && (
        <span className={styles.steps}>
          <ActionIcon
            variant="default"
            size={28}
            disabled={!more || queue.at <= 0}
            aria-label={t('queue.previous')}
            title={`${t('queue.previous')} (K)`}
            onClick={() => go(-1)}
          >
            <IconChevronLeft size={16} stroke={1.75} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={28}
            disabled={!more}
            aria-label={t('queue.next')}
            title={`${t('queue.next')} (J)`}
            onClick={() => go(1)}
          >
            <IconChevronRight size={16} stroke={1.75} />
          </ActionIcon>
        </span>
      )}
    </header>
  )
}

function JournalMenu({ journal, offered, choose }: ReturnType<typeof useJournal>) {
  const t = useTranslations('registry')
  if (!journal) return null
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.journal} aria-label={t('journal', { name: journal.name })}>
          <IconNotebook size={15} stroke={1.75} aria-hidden />
          <span className="vz-ell">
            {journal.index}, {journal.name.toLowerCase()}
          </span>
          <IconChevronDown size={13} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((other) => (
          <Menu.Item key={other.id} onClick={() => choose(other)} aria-current={other.id === journal.id || undefined}>
            {other.index}, {other.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What the registry keeps besides the queue. */
function DeskLists() {
  const t = useTranslations('registry')
  const { show, choosing, choose } = useDesk()
  return (
    <Menu position="bottom-end" withinPortal shadow="md" opened={choosing} onChange={choose}>
      <Menu.Target>
        <ActionIcon variant="default" size={28} aria-label={t('lists')} title={t('lists')}>
          <IconListCheck size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPackageImport size={16} stroke={1.75} aria-hidden />}
          onClick={() => show('receipts')}
        >
          {t('receipts.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSend size={16} stroke={1.75} aria-hidden />} onClick={() => show('dispatch')}>
          {t('dispatch.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconChartBar size={16} stroke={1.75} aria-hidden />} onClick={() => show('volume')}>
          {t('volume.list')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconListCheck size={16} stroke={1.75} aria-hidden />}
          onClick={() => show('processed')}
        >
          {t('processing.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMailbox size={16} stroke={1.75} aria-hidden />} onClick={() => show('cells')}>
          {t('cells.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFlag size={16} stroke={1.75} aria-hidden />} onClick={() => show('external')}>
          {t('external.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />} onClick={() => show('originals')}>
          {t('originals.list')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden />}
          onClick={() => show('handover')}
        >
          {t('handover.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconStack2 size={16} stroke={1.75} aria-hidden />} onClick={() => show('stacks')}>
          {t('stream.list')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          href="/directory?part=duties"
          leftSection={<IconSitemap size={16} stroke={1.75} aria-hidden />}
        >
          {t('duties.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
