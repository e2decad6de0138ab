'use client'

import { Menu } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconArrowLeft, IconCheck, IconChevronDown, IconInbox } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useSession } from '../frame/session'
import styles from './cabinet.module.css'
import type { Choose, Chosen } from './use-cabinet-view'

type Props = { chosen: Chosen; choose: Choose }

/** Whose cabinet it is, and whether what is owed or what is done is shown. */
export function CabinetHead({ chosen, choose }: Props) {
  const t = useTranslations('cabinet')
  const done = chosen.view === 'done'
  return (
    <div className={styles.head}>
      {done && (
        <button
          type="button"
          className="vz-iconbtn"
          aria-label={t('backToCurrent')}
          onClick={() => choose({ view: 'current' })}
        >
          <IconArrowLeft size={17} stroke={1.75} aria-hidden />
        </button>
      )}
      <h1>{t(done ? 'done' : 'title')}</h1>
      <Whose chosen={chosen} choose={choose} />
      <Menu position="bottom-end" width={220} withinPortal>
        <Menu.Target>
          <button type="button" className={`vz-iconbtn ${styles.view}`} aria-label={t('view')}>
            <IconAdjustmentsHorizontal size={17} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconInbox size={16} stroke={1.75} aria-hidden />}
            onClick={() => choose({ view: 'current' })}
          >
            {t('current')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
            onClick={() => choose({ view: 'done' })}
          >
            {t('done')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** Oneself, or those one substitutes: each has a cabinet apart, and all of them may be seen together. */
function Whose({ chosen, choose }: Props) {
  const t = useTranslations('cabinet')
  const { personId, name, substitutes } = useSession()
  if (!substitutes.length) return <span className={`${styles.whose} vz-ell`}>{name}</span>
  const shown = substitutes.find((one) => one.id === chosen.whose)
  const label = shown ? t('behalf', { name: shown.accusative }) : chosen.whose ? name : t('everybody', { name })
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.whose} aria-label={t('whose', { name: label })}>
          <span className="vz-ell">{label}</span>
          <IconChevronDown size={13} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => choose({ whose: undefined })}>{t('everybody', { name })}</Menu.Item>
        <Menu.Item onClick={() => choose({ whose: personId })}>{name}</Menu.Item>
        {substitutes.map((one) => (
          <Menu.Item key={one.id} onClick={() => choose({ whose: one.id })}>
            {t('behalf', { name: one.accusative })}
            <small>{one.order}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
