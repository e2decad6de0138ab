'use client'

import { useTranslations } from 'next-intl'
import { AppealTermSection } from '@/components/registry/appeal-term/appeal-term-section'
import { PaperParts } from '@/components/registry/originals/paper-parts'
import { ActsPart } from '@/components/registry/processing/acts-part'
import { ProcessedFacts } from '@/components/registry/processing/processed-facts'
import { useRoom } from '@/components/room/room-context'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { CardView } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import { AuthorFacts } from './author-facts'
import styles from './card.module.css'
import { Fact, Section } from './section'
import { SenderFacts } from './sender-facts'

/** The fields of a received letter; those the paper does not have are marked so, and none is left untold. */
export function IncomingFacts() {
  const t = useTranslations('card')
  const { document } = useRoom()
  const documentId = document.id
  const { data, error, refetch } = useLive(orpc.registry.card, { documentId }, { watch: [`document:${documentId}`] })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={8} height={30} />
  return (
    <>
      {data.requisites.appeal && <AuthorFacts appeal={data.requisites.appeal} />}
      {data.requisites.appeal && data.regNumber && <AppealTermSection />}
      <SenderFacts card={data} />
      <Reception card={data} />
      {data.regNumber && <PaperParts documentId={documentId} />}
      <ActsPart acts={data.acts} refresh={() => void refetch()} />
      {data.processed && (
        <Section title={t('sections.processed')}>
          <ProcessedFacts processed={data.processed} title={data.title} />
        </Section>
      )}
    </>
  )
}

function Reception({ card }: { card: CardView }) {
  const t = useTranslations('card')
  const registry = useTranslations('registry')
  const moment = useMoment()
  const { requisites, addressees, controller, receivedAt, receivedBy, code, scans } = card
  return (
    <Section title={t('sections.reception')}>
      <dl className={styles.facts}>
        <Fact label={t('receivedAt')}>{[moment(receivedAt), receivedBy].filter(Boolean).join(', ')}</Fact>
        <Fact label={t('delivery')}>{t(`methods.${requisites.deliveryMethod}`)}</Fact>
        <Fact label={t('group')} empty={t('empty')}>
          {requisites.group}
        </Fact>
        <Fact label={t('fields.addressees')} empty={t('empty')}>
          {addressees.length > 0 && (
            <ul className={styles.people}>
              {addressees.map(({ id, name, position }) => (
                <li key={id}>
                  <span>{`${name}, ${position}`}</span>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label={t('controller')} empty={t('noController')}>
          {controller?.name}
        </Fact>
        {!scans.length && (
          <Fact label={t('noScan')} empty={t('empty')}>
            {requisites.appeal?.form === 'oral' ? t('oralNoScan') : requisites.noScanReason}
          </Fact>
        )}
        {requisites.externalControl && (
          <Fact label={t('externalControl')}>
            {card.dueDate && t('externalUntil', { date: formatDate(card.dueDate) })}
          </Fact>
        )}
        {requisites.note && <Fact label={t('note')}>{requisites.note}</Fact>}
        {requisites.lookRemarks && (
          <Fact label={registry('fields.look')}>
            {requisites.lookRemarks.map((one) => registry(`look.${one}`)).join(', ') || registry('look.right')}
          </Fact>
        )}
        {requisites.envelopeKept && <Fact label={t('envelope')}>{t('envelopeKept')}</Fact>}
        {code && <Fact label={t('code')}>{<span className="vz-tn">{code}</span>}</Fact>}
      </dl>
    </Section>
  )
}
