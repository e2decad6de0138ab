'use client'

import { Checkbox, Input, Pill } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { OrganisationPicker } from '@/components/organisations/organisation-picker'
import { Category } from '@/lib/contracts/organisations-views'
import styles from './duties.module.css'
import type { DutyValues } from './duty-values'

type Props = { values: DutyValues; set: (part: Partial<DutyValues>) => void }

/** Whose letters an official considers: named correspondents, and those of a category. */
export function DutySenders({ values: { bodies, categories }, set }: Props) {
  const t = useTranslations('registry.duties')
  const names = useTranslations('organisations.categories')
  const id = useId()
  return (
    <>
      <Input.Wrapper label={t('bodies')} id={id}>
        {bodies.length > 0 && (
          <Pill.Group className={styles.bodies}>
            {bodies.map((body) => (
              <Pill
                key={body.id}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('removeBody', { name: body.name }) }}
                onRemove={() => set({ bodies: bodies.filter((one) => one.id !== body.id) })}
              >
                {body.name}
              </Pill>
            ))}
          </Pill.Group>
        )}
        <OrganisationPicker
          key={bodies.length}
          id={id}
          value={null}
          onChange={(body) =>
            body && !bodies.some((one) => one.id === body.id) && set({ bodies: [...bodies, { ...body }] })
          }
        />
      </Input.Wrapper>
      <Checkbox.Group
        label={t('categories')}
        value={categories}
        onChange={(all) => set({ categories: Category.array().parse(all) })}
      >
        <div className={styles.checks}>
          {Category.options.map((category) => (
            <Checkbox key={category} size="xs" value={category} label={names(category)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  )
}
