'use client'

import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconEyeOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { NamedBreach } from './mend'
import styles from './standard.module.css'
import type { Standard } from './use-standard'

type Props = { breach: NamedBreach; standard: Standard }

/** One breach: what is wrong, the words, what is right, where it is written; pressed, it shows the place. */
export function BreachItem({ breach, standard }: Props) {
  const t = useTranslations('standard')
  const { rule, quote, source, data, id } = breach
  const name = t(`rules.${rule}.name`, data)
  const active = standard.current === id
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li ref={item} className={styles.item} data-active={active || undefined}>
      <button
        type="button"
        className={styles.what}
        aria-current={active || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => standard.jump(breach)}
      >
        <b>{name}</b>
        {quote && <q>{quote}</q>}
        <span>{t(`rules.${rule}.how`)}</span>
        <small>
          {[
            source.requisite && t('standard', { requisite: source.requisite }),
            t('clause', { clause: source.clause }),
            source.requirement,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </button>
      <div className={styles.acts}>
        {standard.mayFix(breach) && (
          <Button variant="default" h={26} px={8} fz={12} onClick={() => void standard.fix(breach)}>
            {t('fix')}
          </Button>
        )}
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('more', { rule: name })}>
              <IconDots size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconEyeOff size={16} stroke={1.75} aria-hidden />}
              onClick={() => standard.hide(rule)}
            >
              {t('hide')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  )
}
