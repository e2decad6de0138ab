'use client'

import { Popover } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { KeptQuestion } from '@/lib/contracts/search-asked'
import { isSameQuestion } from './kept-question'
import { NameForm } from './name-form'
import { RenameForm } from './rename-form'
import styles from './saved.module.css'
import type { SavedActs } from './use-saved'

type Props = {
  asked: KeptQuestion
  saved: SavedActs
  opened: boolean
  onOpen: (opened: boolean) => void
}

/** Keeps what is asked under a name (C-16.03); what is kept already shows under which, and may be renamed here. */
export function SaveQuery({ asked, saved, opened, onOpen }: Props) {
  const t = useTranslations('search.saved')
  const close = () => onOpen(false)
  const save = useCommand(orpc.search.save, {
    done: () => {
      void saved.refetch()
      close()
    },
  })
  const kept = saved.there.find((one) => isSameQuestion(one.asked, asked))
  const label = kept ? t('kept', { name: kept.name }) : t('save')
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-end" width={360} withinPortal={false} trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.save}
          aria-label={label}
          title={kept ? label : t('saveHint')}
          onClick={() => {
            save.reset()
            onOpen(!opened)
          }}
        >
          {kept ? <IconStarFilled size={16} aria-hidden /> : <IconStar size={16} stroke={1.75} aria-hidden />}
          <span>{kept ? t('keptShort') : t('save')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('name')}>
        {kept ? (
          <RenameForm saved={kept} onDone={saved.refetch} onClose={close} />
        ) : (
          <NameForm
            name={asked.query.slice(0, 100)}
            submit={t('submit')}
            act={save}
            onSubmit={(name) => void save.run({ name, asked })}
            onCancel={close}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
