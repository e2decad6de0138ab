'use client'

import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconExternalLink, IconLink, IconRepeat } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { EarlierAppeal } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import appeal from './appeal.module.css'
import styles from './card.module.css'
import type { CardForm } from './use-card-form'

const SHORTEST = 3

/** An earlier appeal of the same author: linked as the one this repeats, or left where it was another person (V-19.29). */
export function RepeatOffer({ form }: { form: CardForm }) {
  const t = useTranslations('registry.repeat')
  const [others, setOthers] = useState<string[]>([])
  const { values, set } = form
  const found = useEarlier(form)
  const linked = new Set(values.links.map(({ documentId }) => documentId))
  const first = found.find(({ documentId }) => !linked.has(documentId) && !others.includes(documentId))
  if (!first) return null
  const { applicant, address, state: _state, ...link } = first
  return (
    <div className={`${styles.alert} ${appeal.repeat}`} role="status">
      <IconRepeat size={18} stroke={1.75} aria-hidden />
      <p>
        <b>{t('found', { applicant, number: first.number, date: formatDate(first.date) })}</b>{' '}
        {[first.title, address].filter(Boolean).join(' · ')}
      </p>
      <Button
        variant="default"
        h={28}
        px={9}
        fz={12.5}
        leftSection={<IconLink size={14} stroke={1.75} aria-hidden />}
        onClick={() => set({ links: [...values.links, link] })}
      >
        {t('link')}
      </Button>
      <Button
        component={Link}
        href={`/rooms/${first.documentId}/card`}
        target="_blank"
        variant="default"
        h={28}
        px={9}
        fz={12.5}
        leftSection={<IconExternalLink size={14} stroke={1.75} aria-hidden />}
      >
        {t('open')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        h={28}
        px={9}
        fz={12.5}
        onClick={() => setOthers([...others, first.documentId])}
      >
        {t('another')}
      </Button>
    </div>
  )
}

function useEarlier({ documentId, values }: CardForm): EarlierAppeal[] {
  const [applicant] = useDebouncedValue(values.applicant.trim(), 350)
  const { data = [] } = useLive(
    orpc.registry.findRepeats,
    { applicant, except: documentId },
    { enabled: applicant.length >= SHORTEST, watch: ['registry'] },
  )
  return applicant.length >= SHORTEST ? data : []
}
