'use client'

import { useEffect, useState } from 'react'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { CardEditor } from './card/card-editor'
import { usePrintAtOnce } from './label/use-label-settings'
import { ProcessedCard } from './processing/processed-card'
import type { Queue } from './queue/use-queue'
import { RegisteredCard } from './registered/registered-card'
import styles from './registration.module.css'
import { RegistrationHeader } from './registration-header'

/** One letter on the desk: its card while it waits, the card read back when it has its number. */
export function LetterPane({ documentId, queue }: { documentId: string; queue: Queue }) {
  const [mine, setMine] = useState(false)
  const [printAtOnce] = usePrintAtOnce()
  const { data, error, refetch } = useLive(
    orpc.registry.card,
    { documentId },
    { watch: [`document:${documentId}`, `files:${documentId}`, 'kinds'] },
  )
  const card = data?.documentId === documentId ? data : null
  const suggested = useSuggestions(documentId)
  const next = queue.neighbour(1)
  const goOn = () => queue.open(next)
  if (card?.state === 'queued' && !mine && suggested.settled)
    return (
      <CardEditor
        card={card}
        suggested={suggested.read}
        queue={queue}
        refresh={() => void refetch()}
        onRegistered={(then) => {
          setMine(true)
          if (then === 'next') goOn()
        }}
        onGone={goOn}
      />
    )
  return (
    <div className={styles.rest}>
      <RegistrationHeader queue={queue} />
      <div className={styles.scroll}>
        {!card && error && <ErrorState error={error} retry={() => void refetch()} />}
        {!error && (!card || card.state === 'queued') && <SkeletonRows count={9} height={52} />}
        {card?.regNumber && card.regDate && (
          <RegisteredCard
            card={{ ...card, regNumber: card.regNumber, regDate: card.regDate }}
            {...{ mine, printAtOnce }}
            refresh={() => void refetch()}
            onNext={next ? goOn : null}
          />
        )}
        {card?.processed && (
          <ProcessedCard
            card={{ ...card, processed: card.processed }}
            refresh={() => void refetch()}
            onNext={next ? goOn : null}
          />
        )}
      </div>
    </div>
  )
}

const WAIT_MS = 700

/**
 * What the scan seems to say comes with the card, so that the form does not move under the hands; a slow answer is not waited
 * for, and neither is the reading of a file that has just come.
 */
function useSuggestions(documentId: string) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT_MS)
    return () => clearTimeout(timer)
  }, [])
  const watch = [`document:${documentId}`, `files:${documentId}`]
  const { data, isError } = useLive(orpc.registry.suggest, { documentId }, { watch })
  return { read: data ?? null, settled: late || isError || data !== undefined }
}
