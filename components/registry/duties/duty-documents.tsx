'use client'

import { MultiSelect, TagsInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { DutyValues } from './duty-values'

const GROUPS = ['organisations', 'authorities', 'deputies', 'courts', 'citizens', 'invitations'] as const

type Props = { values: DutyValues; set: (part: Partial<DutyValues>) => void }

/** Which documents an official considers by what they are: kinds of received ones, groups of the office. */
export function DutyDocuments({ values: { kinds, groups }, set }: Props) {
  const t = useTranslations('registry.duties')
  const known = useTranslations('registry.groups')
  const { data: offered = [] } = useLive(orpc.documents.offeredKinds, {})
  const received = offered.filter(({ flow }) => flow === 'incoming')
  return (
    <>
      <MultiSelect
        w="100%"
        label={t('kinds')}
        value={kinds}
        data={received.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(all) => set({ kinds: all })}
      />
      <TagsInput
        label={t('groups')}
        description={t('groupsHint')}
        value={groups}
        data={GROUPS.map((group) => known(group))}
        maxLength={200}
        splitChars={[';']}
        onChange={(all) => set({ groups: all })}
      />
    </>
  )
}
