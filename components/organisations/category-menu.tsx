'use client'

import { Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { Category } from '@/lib/contracts/organisations-views'
import styles from './organisations.module.css'

/** Of which category the chosen correspondent is, and the way to say it once for all its letters (V-14.05). */
export function CategoryMenu({ organisationId }: { organisationId: string }) {
  const t = useTranslations('organisations')
  const client = useQueryClient()
  const { data } = useLive(orpc.organisations.get, { organisationId })
  const { queryKey } = orpc.organisations.get.queryOptions({ input: { organisationId } })
  const setting = useCommand(orpc.organisations.setCategory, {
    done: () => void client.invalidateQueries({ queryKey }),
  })
  if (!data || data.id !== organisationId) return null
  const choose = (category: Category | null) => void setting.run({ organisationId, category })
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <button type="button" className={styles.category} aria-label={t('category.label')} disabled={setting.pending}>
          {data.category ? t(`categories.${data.category}`) : t('category.none')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {Category.options.map((category) => (
          <Menu.Item
            key={category}
            onClick={() => choose(category)}
            aria-current={category === data.category || undefined}
          >
            {t(`categories.${category}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => choose(null)}>{t('category.clear')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
