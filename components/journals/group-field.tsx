'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'

type Props = { value: string | null; onChange: (groupId: string | null) => void }

/** Who registers in a journal: the people of a group, or every registrar (T-13.03). */
export function GroupField({ value, onChange }: Props) {
  const t = useTranslations('journals.form')
  const { data } = useLive(orpc.journals.groups, {}, { watch: ['registry'] })
  return (
    <Select
      label={t('group')}
      placeholder={t('everyone')}
      value={value}
      data={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      disabled={!data}
      clearable
      onChange={onChange}
    />
  )
}
