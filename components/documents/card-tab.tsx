'use client'

import { useTranslations } from 'next-intl'
import { FilingSection } from '@/components/archive/filing/filing-section'
import { ReceiveSent } from '@/components/registry/own-receipt/receive-sent'
import { useRoom } from '@/components/room/room-context'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { AdditionalFacts } from './card/additional-facts'
import styles from './card/card.module.css'
import { Dispatches } from './card/dispatches'
import { DocumentFacts } from './card/document-facts'
import { IncomingFacts } from './card/incoming-facts'
import { LetterFacts } from './card/letter-facts'
import { Links } from './card/links'
import { Participants } from './card/participants'

/** The card of a document: what it is, its requisites, what it is linked to, how it was sent, who is in its room. */
export function CardTab() {
  const t = useTranslations('rooms.tabs')
  const { document } = useRoom()
  const received = document.flow === 'incoming'
  return (
    <ScrollRegion className={styles.card} label={t('card')}>
      <DocumentFacts />
      {received ? <IncomingFacts /> : <LetterFacts />}
      <AdditionalFacts />
      <FilingSection />
      <ReceiveSent />
      <Links />
      {!received && document.regNumber && <Dispatches />}
      <Participants />
    </ScrollRegion>
  )
}
