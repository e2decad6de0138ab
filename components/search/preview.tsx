'use client'

import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { ErrorState } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import type { FoundPlace, SearchHit } from '@/lib/contracts/search'
import { FoundText } from './found-text'
import { cardAddress, hitAddress } from './hit-address'
import { PagePreview } from './page-preview'
import { PlaceText } from './place-text'
import styles from './preview.module.css'
import { useNumberWords } from './use-hit-words'
import { usePlace } from './use-place'

type Props = {
  hit: SearchHit
  asked: { query: string; exact: boolean }
  region: RefObject<HTMLElement | null>
  /** Back to the line. */
  onBack: () => void
  onOpen: () => void
}

/** The chosen result as it stands: its page with the matches, or its text, and the ways to open it. */
export function Preview({ hit, asked, region, onBack, onOpen }: Props) {
  const t = useTranslations('search')
  const [turned, setTurned] = useState<number | null>(null)
  const page = turned ?? hit.page
  const place = { ...hit, page }
  const { data, error, retry } = usePlace(place, asked)
  const at = hit.pages.indexOf(page ?? 0)
  const turn = (by: number) => setTurned(hit.pages[at + by] ?? page)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') onBack()
    else if (event.key === 'ArrowDown' && at < hit.pages.length - 1) turn(1)
    else if (event.key === 'ArrowUp' && at > 0) turn(-1)
    else return
    event.preventDefault()
  }
  return (
    <aside ref={region} className={styles.preview} aria-label={t('preview.label')} tabIndex={-1} onKeyDown={onKey}>
      <div className={styles.head}>
        <b className="vz-ell">{hit.source === 'page' ? hit.fileName : t(`preview.${hit.source}`)}</b>
        <div className={styles.where}>
          <span className="vz-ell">
            {hit.source === 'page' ? (
              [
                data?.file
                  ? t('preview.place', { page: page ?? 1, pages: data.file.pages })
                  : t('pageOf', { page: page ?? 1 }),
                hit.pages.length > 1 && t('preview.match', { at: at + 1, all: hit.pages.length }),
              ]
                .filter(Boolean)
                .join(', ')
            ) : (
              <FoundText pieces={hit.title} />
            )}
          </span>
          {hit.pages.length > 1 && (
            <span className={styles.turn}>
              <button type="button" aria-label={t('preview.previous')} disabled={at <= 0} onClick={() => turn(-1)}>
                <IconChevronLeft size={16} stroke={1.75} aria-hidden />
              </button>
              <button
                type="button"
                aria-label={t('preview.next')}
                disabled={at >= hit.pages.length - 1}
                onClick={() => turn(1)}
              >
                <IconChevronRight size={16} stroke={1.75} aria-hidden />
              </button>
            </span>
          )}
        </div>
      </div>
      <ScrollRegion className={styles.desk} label={t('preview.found')}>
        {error ? (
          <ErrorState error={error} retry={retry} />
        ) : hit.source === 'page' ? (
          <PagePreview fileId={hit.sourceId} name={hit.fileName ?? ''} page={page ?? 1} place={data} />
        ) : (
          <PlaceText place={data} />
        )}
        {data && <Note hit={hit} place={data} />}
      </ScrollRegion>
      <div className={styles.acts}>
        <Button component={Link} href={hitAddress(place)} prefetch={false} onClick={onOpen} size="compact-sm">
          {t(`open.${hit.source}`)}
        </Button>
        {hit.source !== 'card' && (
          <Button
            component={Link}
            href={cardAddress(hit.documentId)}
            prefetch={false}
            onClick={onOpen}
            variant="default"
            size="compact-sm"
          >
            {t('open.card')}
          </Button>
        )}
      </div>
    </aside>
  )
}

/** Whose it is and since when. */
function Note({ hit, place }: { hit: SearchHit; place: FoundPlace }) {
  const t = useTranslations('search.preview')
  const moment = useMoment()
  const numberWords = useNumberWords()
  if (!place.file && !place.by) return null
  const to = numberWords(hit) ?? place.kindName
  const words = [
    place.file && t('attachment', { to }),
    place.by,
    place.at && moment(place.at),
    place.file && place.file.version > 1 && t('version', { version: place.file.version }),
  ].filter(Boolean)
  return <p className={styles.note}>{words.join(' · ')}</p>
}
