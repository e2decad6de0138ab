'use client'

import { Button, Group, Menu, Modal } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReactionKind, type TimelineItem } from '@/lib/contracts/documents'
import styles from './feed.module.css'
import { SIGNS } from './signs-line'
import type { MessageActs } from './use-message-acts'

type Props = {
  item: TimelineItem
  meId: string
  acts: MessageActs
  onAnswer: (item: TimelineItem) => void
  onEdit: (item: TimelineItem) => void
}

/** What one does with a message: the sign «Принято», an answer, the other signs; with one's own, change and delete. */
export function MessageTools({ item, meId, acts, onAnswer, onEdit }: Props) {
  const t = useTranslations('rooms.feed')
  const [removing, setRemoving] = useState(false)
  // An answer and a change go on in the composer: the menu does not call the focus back from it.
  const [leaves, setLeaves] = useState(false)
  const compose = (begin: (item: TimelineItem) => void) => {
    setLeaves(true)
    begin(item)
  }
  const own = item.actor?.id === meId
  const author = item.actor?.name ?? ''
  const mine = (kind: ReactionKind) =>
    item.reactions.some((one) => one.kind === kind && one.people.some(({ id }) => id === meId))
  const press = (kind: ReactionKind) => acts.sign(item, kind, !mine(kind))
  const remove = () => {
    setRemoving(false)
    acts.remove(item)
  }
  return (
    <span className={styles.tools}>
      {!own && (
        <button
          type="button"
          className="vz-iconbtn"
          aria-pressed={mine('accepted')}
          aria-label={`${t('signs.accepted')}: ${author}`}
          title={t('signs.accepted')}
          onClick={() => press('accepted')}
        >
          <IconCheck size={15} stroke={1.75} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="vz-iconbtn"
        onClick={() => onAnswer(item)}
        aria-label={`${t('reply')}: ${author}`}
        title={t('reply')}
      >
        <IconArrowBackUp size={15} stroke={1.75} aria-hidden />
      </button>
      <Menu position="bottom-end" width={180} returnFocus={!leaves} onOpen={() => setLeaves(false)}>
        <Menu.Target>
          <button type="button" className="vz-iconbtn" aria-label={`${t('messageActs')}: ${author}`}>
            <IconDots size={15} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            className={styles.touched}
            leftSection={<IconArrowBackUp size={15} stroke={1.75} />}
            onClick={() => compose(onAnswer)}
          >
            {t('reply')}
          </Menu.Item>
          {ReactionKind.options.map((kind) => {
            const Icon = SIGNS[kind]
            return (
              <Menu.Item key={kind} leftSection={<Icon size={15} stroke={1.75} />} onClick={() => press(kind)}>
                {t(`signs.${kind}`)}
              </Menu.Item>
            )
          })}
          {own && <Menu.Divider />}
          {own && (
            <Menu.Item leftSection={<IconPencil size={15} stroke={1.75} />} onClick={() => compose(onEdit)}>
              {t('edit')}
            </Menu.Item>
          )}
          {own && (
            <Menu.Item leftSection={<IconTrash size={15} stroke={1.75} />} onClick={() => setRemoving(true)}>
              {t('remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={removing} onClose={() => setRemoving(false)} title={t('remove')} size={420}>
        <p>{t('removeSure')}</p>
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={() => setRemoving(false)}>
            {t('keep')}
          </Button>
          <Button color="red" data-autofocus onClick={remove}>
            {t('remove')}
          </Button>
        </Group>
      </Modal>
    </span>
  )
}
