'use client'

import { useRoom } from '@/components/room/room-context'
import styles from './card/card.module.css'
import { Dispatches } from './card/dispatches'
import { DocumentFacts } from './card/document-facts'
import { IncomingFacts } from './card/incoming-facts'
import { LetterFacts } from './card/letter-facts'
import { Links } from './card/links'
import { Participants } from './card/participants'

/** The card of a document: what it is, its requisites, what it is linked to, how it was sent, who is in its room. */
export function CardTab() {
  const { document } = useRoom()
  const received = document.flow === 'incoming'
  return (
    <div className={styles.card}>
      <DocumentFacts />
      {received ? <IncomingFacts /> : <LetterFacts />}
      <Links />
      {!received && document.regNumber && <Dispatches />}
      <Participants />
    </div>
  )
}
