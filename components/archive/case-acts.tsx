'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLock, IconLockOpen, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormDialog } from '@/components/registry/dispatch/form-dialog'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CaseView } from '@/lib/contracts/archive'
import styles from './archive.module.css'

type Props = { one: CaseView; onChange: () => void; refresh: () => Promise<void> }

/** What may be done with an entry: changed, closed and opened again, removed while nothing is in it. */
export function CaseActs({ one, onChange, refresh }: Props) {
  const t = useTranslations('archive')
  const errorText = useErrorText()
  const [removing, setRemoving] = useState(false)
  const closing = useCommand(orpc.archive.setCaseClosed, { done: () => void refresh() })
  const { id: caseId, index, closed, version } = one
  const Lock = closed ? IconLockOpen : IconLock
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            loading={closing.pending}
            aria-label={t('more', { index })}
          >
            <IconDots size={17} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={onChange}>
            {t('change')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Lock size={16} stroke={1.75} aria-hidden />}
            onClick={() => void closing.run({ caseId, closed: !closed, version })}
          >
            {t(closed ? 'reopen' : 'close')}
          </Menu.Item>
          {one.documents === 0 && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
              onClick={() => setRemoving(true)}
            >
              {t('remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {closing.error && (
        <span className={styles.wrong} role="alert">
          {errorText(closing.error)}
        </span>
      )}
      {removing && <RemoveCase one={one} onClose={() => setRemoving(false)} refresh={refresh} />}
    </>
  )
}

function RemoveCase({ one, onClose, refresh }: Omit<Props, 'onChange'> & { onClose: () => void }) {
  const t = useTranslations('archive.removeForm')
  const act = useCommand(orpc.archive.removeCase, { done: () => void refresh().then(onClose) })
  const { id: caseId, index, heading, year, version } = one
  return (
    <FormDialog
      title={t('title', { index })}
      submit={t('submit')}
      act={act}
      onSubmit={() => void act.run({ caseId, version })}
      onClose={onClose}
    >
      <p>{t('text', { heading, year: String(year) })}</p>
    </FormDialog>
  )
}
