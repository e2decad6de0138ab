'use client'

import { Button } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { AddresseeCard } from '@/lib/contracts/organisations-views'
import { useErrorText } from '../ui/error-text'
import { ErrorState, SkeletonRows } from '../ui/states'
import styles from './addressees.module.css'
import { EntryActs } from './entry-acts'
import { EntryFacts } from './entry-facts'
import { EntryRow } from './entry-list'
import { RequestRow } from './request-row'

type Props = { organisationId: string; choose: (id: string | null) => void }

/** The card of an addressee: what it stands in, its fields, its units and employees, requests about it (V-05.13). */
export function EntryCard({ organisationId, choose }: Props) {
  const t = useTranslations('organisations')
  const client = useQueryClient()
  const card = useLive(orpc.organisations.card, { organisationId }, { watch: ['organisations'] })
  if (card.error && !card.data) return <ErrorState error={card.error} retry={() => void card.refetch()} />
  if (!card.data) return <SkeletonRows count={6} height={40} />
  const changed = () => void client.invalidateQueries({ queryKey: orpc.organisations.key() })
  const { data } = card
  return (
    <article className={styles.card} aria-label={data.name}>
      <Button
        className={styles.back}
        variant="subtle"
        leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
        onClick={() => choose(null)}
      >
        {t('module.back')}
      </Button>
      <CardHead card={data} choose={choose} />
      <EntryActs card={data} onChanged={changed} choose={choose} />
      <Closed card={data} />
      <EntryFacts card={data} />
      {data.below.length > 0 && (
        <section aria-labelledby="below">
          <h3 className="vz-section" id="below">
            {t('module.below')}
          </h3>
          <ul className={styles.below}>
            {data.below.map((entry) => (
              <li key={entry.id} data-deep={entry.within?.includes(', ') || undefined}>
                <EntryRow entry={entry} inside onChoose={() => choose(entry.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.requests.length > 0 && (
        <section aria-labelledby="asked">
          <h3 className="vz-section" id="asked">
            {t('module.requests')}
          </h3>
          <ul>
            {data.requests.map((request) => (
              <RequestRow key={request.id} request={request} onChanged={changed} />
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function CardHead({ card, choose }: { card: AddresseeCard; choose: (id: string) => void }) {
  const t = useTranslations('organisations')
  return (
    <header>
      {card.above.length > 0 && (
        <nav className={styles.above} aria-label={t('module.above')}>
          {card.above.map(({ id, name }) => (
            <button type="button" key={id} onClick={() => choose(id)}>
              {name}
            </button>
          ))}
        </nav>
      )}
      <h2>{card.name}</h2>
      <p className={styles.marks}>
        <span>{t(`kinds.${card.kind}`)}</span>
        <span>
          {card.own ? t('module.own') : card.owner ? t('module.ownOf', { name: card.owner }) : t('module.shared')}
        </span>
        {card.closed && <span>{t('module.closed')}</span>}
        {card.exchange && <span>{t('module.byEmail')}</span>}
        {card.redirects && <span>{t('module.redirects')}</span>}
        {card.permanent && <span>{t('fields.permanent')}</span>}
        {card.windowEnvelope && <span>{t('fields.windowEnvelope')}</span>}
        {card.foreignMission && <span>{t('fields.foreignMission')}</span>}
      </p>
    </header>
  )
}

/** Why one may not change the card, where one may not. */
function Closed({ card: { abilities } }: { card: AddresseeCard }) {
  const errorText = useErrorText()
  if (abilities.change === true) return null
  return (
    <p className={styles.note}>
      <IconInfoCircle size={16} stroke={1.75} aria-hidden />
      {errorText({ code: abilities.change })}
    </p>
  )
}
