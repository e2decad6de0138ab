'use client'

import { IconCircleCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { StreamPartView } from '@/lib/contracts/stream-scan'
import { formatDate } from '@/lib/text/dates'
import { LoosePart } from './loose-part'
import { pageRanges } from './page-ranges'
import { StackProgress } from './stacks'
import styles from './stream.module.css'

/** Where the pages of a stack went: what waits for a hand first, then the cards (V-23.05). */
export function StackParts({ streamId }: { streamId: string }) {
  const t = useTranslations('registry.stream')
  const { data, error, refetch } = useLive(orpc.registry.stream, { streamId }, { watch: [`stream:${streamId}`] })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={6} height={64} />
  const { stream, parts } = data
  const loose = parts.filter(({ state }) => state === 'loose')
  const landed = parts.filter(({ state }) => state !== 'loose')
  return (
    <div className={styles.parts}>
      {stream.state !== 'done' && <StackProgress row={stream} />}
      {loose.length > 0 && (
        <section aria-labelledby="stack-loose">
          <h2 className="vz-section" id="stack-loose">
            {t('unrecognised')}
          </h2>
          {loose.map((part) => (
            <LoosePart
              key={`${part.id}:${part.pages.length}`}
              streamId={streamId}
              part={part}
              done={() => void refetch()}
            />
          ))}
        </section>
      )}
      {stream.state === 'done' && !loose.length && (
        <p className={styles.all} role="status">
          <IconCircleCheck size={18} stroke={1.75} aria-hidden />
          {t('allRecognised')}
        </p>
      )}
      {landed.length > 0 && (
        <section aria-labelledby="stack-went">
          <h2 className="vz-section" id="stack-went">
            {t('went')}
          </h2>
          <ul>
            {landed.map((part) => (
              <Landed key={part.id} part={part} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Landed({ part }: { part: StreamPartView }) {
  const t = useTranslations('registry')
  const { pages, state, card, documentId, version, note } = part
  const words =
    state === 'awaiting' || state === 'loose' ? t('stream.attaching') : t(`stream.landed.${state}`, { note })
  return (
    <li className={styles.landed}>
      <span className="vz-tn">{t('stream.pageRange', { pages: pageRanges(pages) })}</span>
      {card ? (
        <Link href={`/rooms/${card.documentId}/files`}>
          {t('links.numbered', { number: card.number, date: formatDate(card.date) })}
        </Link>
      ) : documentId ? (
        <Link href={`/rooms/${documentId}`}>{words}</Link>
      ) : (
        <span>{state === 'attached' ? t('stream.closedCard') : words}</span>
      )}
      {card && <span className="vz-ell">{card.title}</span>}
      {card && version !== null && version > 1 && (
        <span className="vz-chip">{t('stream.version', { number: version })}</span>
      )}
    </li>
  )
}
