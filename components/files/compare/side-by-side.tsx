'use client'

import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { failureOf } from '@/lib/api/failure'
import { useLive } from '@/lib/api/hooks'
import type { ComparedPage } from '@/lib/contracts/files'
import { PageViewer } from '../page-viewer'
import styles from './compare.module.css'

export type Side = { fileId: string; pages: number; heading: string }
type Leaf = [here: number, there: number]
type Props = { here: Side; there: Side }

/** Two files beside each other: leafing in one leads the other to the same words, and what only one of them says is lit. */
export function SideBySide({ here, there }: Props) {
  const t = useTranslations('files.compare')
  const [at, setAt] = useState<Leaf>([1, 1])
  const [page, otherPage] = at
  const asked = { fileId: here.fileId, otherId: there.fileId, page, otherPage }
  const { data, error, isPlaceholderData } = useLive(orpc.files.compare, asked)
  const compared = isPlaceholderData ? undefined : data
  const turn = (next: number) => setAt([next, data?.pairs.here[next - 1] ?? otherPage])
  const turnOther = (next: number) => setAt([data?.pairs.there[next - 1] ?? page, next])
  return (
    <div className={styles.both}>
      <Found {...{ at, stops: data?.stops ?? [], state: data?.state, error }} go={setAt} />
      <div className={styles.sides}>
        <Sheet side={here} page={page} onPage={turn} differs={compared?.here} label={t('onlyHere')} />
        <Sheet side={there} page={otherPage} onPage={turnOther} differs={compared?.there} label={t('onlyHere')} />
      </div>
    </div>
  )
}

type SheetProps = {
  side: Side
  page: number
  onPage: (page: number) => void
  differs: ComparedPage | undefined
  label: string
}

function Sheet({ side: { fileId, pages, heading }, page, onPage, differs, label }: SheetProps) {
  const marks = differs?.boxes.length
    ? [{ id: 'differs', page, boxes: differs.boxes, label, tone: 'differs' as const, active: false }]
    : []
  return (
    <figure className={styles.side}>
      <figcaption className="vz-ell" title={heading}>
        {heading}
      </figcaption>
      <PageViewer {...{ fileId, pages, page, onPage, marks }} marked={differs?.ranges} />
    </figure>
  )
}

type State = 'same' | 'differs' | 'different' | 'unread' | undefined
type FoundProps = { at: Leaf; stops: Leaf[]; state: State; error: unknown; go: (to: Leaf) => void }

/** On how many pages something differs, and the way from one to the next, round the end. */
function Found({ at, stops, state, error, go }: FoundProps) {
  const t = useTranslations('files.compare')
  const errorText = useErrorText()
  if (error && !state)
    return (
      <p className={styles.found} role="alert">
        {errorText(failureOf(error))}
      </p>
    )
  const here = stops.findIndex(([one, other]) => one === at[0] && other === at[1])
  const past = stops.findIndex(([one, other]) => one > at[0] || (one === at[0] && other > at[1]))
  const walk = (by: 1 | -1) => {
    const from = here >= 0 ? here : (past < 0 ? stops.length : past) - (by > 0 ? 1 : 0)
    const next = stops[(from + by + stops.length) % stops.length]
    if (next) go(next)
  }
  return (
    <div className={styles.found}>
      <span role="status">
        {state ? t(`state.${state}`, { count: stops.length }) : t('comparing')}
        {here >= 0 && stops.length > 1 && ` ${t('of', { at: here + 1, count: stops.length })}`}
      </span>
      {stops.length > 1 && (
        <>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('previous')} onClick={() => walk(-1)}>
            <IconChevronUp size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('next')} onClick={() => walk(1)}>
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
