'use client'

import {
  IconFile,
  IconFileTypeDoc,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypeXls,
  IconMessageCircle,
} from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { AccessMark, TypeTile } from '@/components/ui/marks'
import { useMoment } from '@/components/ui/use-moment'
import type { SearchHit } from '@/lib/contracts/search'
import { FoundText } from './found-text'
import { hitAddress } from './hit-address'
import styles from './results.module.css'
import { toneOf } from './state-tone'
import { useNumberWords } from './use-hit-words'

type Props = {
  hit: SearchHit
  place: { index: number; count: number }
  active: boolean
  /** A plain press: chooses the row first where there is a preview, opens it otherwise. */
  onPress: (event: MouseEvent) => void
}

export const optionId = (index: number): string => `search-hit-${index}`

/** One found document: its card in a line, with the kind of document it is (V-21.02), and the place where the words stand. */
export function ResultRow({ hit, place, active, onPress }: Props) {
  const t = useTranslations()
  const numberWords = useNumberWords()
  const facts = [
    numberWords(hit),
    hit.kindName,
    hit.correspondent,
    hit.theirNumber && t('search.number.their', { number: hit.theirNumber }),
  ].filter(Boolean)
  return (
    <Link
      id={optionId(place.index)}
      className={styles.row}
      href={hitAddress(hit)}
      role="option"
      aria-selected={active}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      tabIndex={-1}
      prefetch={false}
      onClick={onPress}
    >
      <span title={hit.kindName}>
        <TypeTile kind={hit.kind} onControl={hit.onControl} />
      </span>
      <span className={styles.body}>
        <span className={styles.head}>
          <span className={styles.title}>
            <FoundText pieces={hit.title} />
          </span>
          <AccessMark access={hit.access} />
          <span className="vz-chip" data-tone={toneOf(hit.state)}>
            {t(`documents.states.${hit.state}` as never)}
          </span>
        </span>
        <span className={`vz-ell ${styles.facts}`}>{facts.join(', ')}</span>
        <PlaceLine hit={hit} />
      </span>
    </Link>
  )
}

function PlaceLine({ hit }: { hit: SearchHit }) {
  if (hit.source === 'page') return <FileLine hit={hit} />
  if (!hit.fragment.length) return null
  return (
    <span className={styles.snippet}>
      {hit.said && <Said said={hit.said} />}
      <FoundText pieces={hit.fragment} />
      <Elsewhere hit={hit} />
    </span>
  )
}

function Said({ said }: { said: NonNullable<SearchHit['said']> }) {
  const moment = useMoment()
  return (
    <span className={styles.said}>
      <IconMessageCircle size={14} stroke={1.75} aria-hidden />
      {[said.by, moment(said.at)].filter(Boolean).join(', ')}:{' '}
    </span>
  )
}

const FILE_ICONS: Record<string, typeof IconFile> = {
  pdf: IconFileTypePdf,
  docx: IconFileTypeDocx,
  doc: IconFileTypeDoc,
  xls: IconFileTypeXls,
  xlsx: IconFileTypeXls,
}

function FileLine({ hit }: { hit: SearchHit }) {
  const t = useTranslations('search')
  const Icon = FILE_ICONS[hit.fileName?.split('.').pop()?.toLowerCase() ?? ''] ?? IconFile
  return (
    <span className={styles.file}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={styles.fileBody}>
        <b>{hit.fileName}</b>
        <span className={styles.page}>, {t('pageOf', { page: hit.page ?? 1 })}</span>
        <span className={styles.fragment}>
          <FoundText pieces={hit.fragment} />
        </span>
        <Elsewhere hit={hit} />
      </span>
    </span>
  )
}

const PAGES_NAMED = 8

/** Where else in the same document; pages of the same file by number. */
function Elsewhere({ hit }: { hit: SearchHit }) {
  const t = useTranslations('search')
  const others = hit.pages.filter((page) => page !== hit.page)
  const rest = hit.more - others.length
  const pages = others.slice(0, PAGES_NAMED).join(', ')
  const words = [
    others.length > 0 &&
      t('morePages', { count: others.length, pages: others.length > PAGES_NAMED ? `${pages}…` : pages }),
    rest > 0 && t('morePlaces', { count: rest }),
  ].filter(Boolean)
  return words.length ? <span className={styles.more}>{words.join('. ')}</span> : null
}
