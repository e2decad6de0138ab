'use client'

import { Anchor, Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '@/components/documents/card/card.module.css'
import { Fact, Section } from '@/components/documents/card/section'
import { useRoom } from '@/components/room/room-context'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { AppealTerm } from '@/lib/contracts/registry-appeal-term'
import { formatDate } from '@/lib/text/dates'

const ProlongDialog = dynamic(() => import('./prolong-dialog').then((module) => module.ProlongDialog), { ssr: false })

/** Until when an appeal is considered, how its term was prolonged, whether its author has been told (59-ФЗ, article 12). */
export function AppealTermSection() {
  const t = useTranslations('registry.appealTerm')
  const documentId = useRoom().document.id
  const { data, refetch } = useLive(orpc.registry.appealTerm, { documentId }, { watch: [`document:${documentId}`] })
  const [asking, setAsking] = useState(false)
  if (!data) return null
  const { dueDate, latest, prolonged, prolong } = data
  return (
    <Section title={t('title')}>
      <dl className={styles.facts}>
        <Fact label={t('until')} empty={t('noTerm')}>
          {dueDate && formatDate(dueDate)}
        </Fact>
        {prolonged && <Prolonged prolonged={prolonged} />}
      </dl>
      {prolong === true && (
        <Button variant="default" size="compact-sm" mt={8} onClick={() => setAsking(true)}>
          {t('prolong')}
        </Button>
      )}
      {asking && dueDate && latest && (
        <ProlongDialog
          documentId={documentId}
          from={dueDate}
          latest={latest}
          refresh={() => void refetch()}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

function Prolonged({ prolonged }: { prolonged: NonNullable<AppealTerm['prolonged']> }) {
  const t = useTranslations('registry.appealTerm')
  const moment = useMoment()
  const { from, reason, by, behalf, at, notice } = prolonged
  const who = [by?.name, behalf && t('behalf', { name: behalf.name })].filter(Boolean).join(' ')
  const number = notice.date
    ? t('number', { number: notice.number ?? '', date: formatDate(notice.date) })
    : t('draft', { number: notice.number ?? '' })
  return (
    <>
      <Fact label={t('was')}>{formatDate(from)}</Fact>
      <Fact label={t('reason')}>{`${reason}. ${t('prolonged', { name: who, when: moment(at) })}`}</Fact>
      <Fact label={t('notice')}>
        {notice.documentId ? (
          <>
            <Anchor component={Link} fz="inherit" href={`/rooms/${notice.documentId}`}>
              {number}
            </Anchor>
            {`, ${t(notice.sent ? 'sent' : 'waits')}`}
          </>
        ) : (
          t('closed')
        )}
      </Fact>
    </>
  )
}
