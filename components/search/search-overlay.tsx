'use client'

import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useSession } from '@/components/frame/session'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { usePhone } from '@/components/ui/use-phone'
import { Conditions } from './conditions'
import { Facets } from './facets'
import { Footer } from './footer'
import { questionOf } from './kept-question'
import { LookedTo } from './looked-to'
import { NothingFound } from './nothing-found'
import { Preview } from './preview'
import { useRecent } from './recent'
import { ResultList } from './result-list'
import { SaveQuery } from './save-query'
import styles from './search.module.css'
import { SearchField } from './search-field'
import { StartList } from './start-list'
import { Tabs } from './tabs'
import { useCountWords } from './use-count-words'
import { useFound } from './use-found'
import { useOpenHit } from './use-open-hit'
import { useResultKeys } from './use-result-keys'
import { useSaved } from './use-saved'
import { useSearchState } from './use-search-state'
import { useStart } from './use-start'
import type { TypedAhead } from './use-typed-ahead'

type Props = { opened: boolean; ahead: TypedAhead; onClose: () => void }

/** The search: one line over everything one may see (C-16), narrowed at the left, shown at the right. */
export function SearchOverlay({ opened, ahead, onClose }: Props) {
  const t = useTranslations('search')
  const phone = usePhone()
  const wide = useMediaQuery('(min-width: 1100px)') ?? false
  const { personId } = useSession()
  const search = useSearchState()
  const { state } = search
  const { data: found, error, waiting, refetch, askNow, answered } = useFound(state, opened)
  const recent = useRecent(personId)
  const [filtersShown, setFiltersShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const region = useRef<HTMLElement>(null)
  const hits = found?.hits ?? []
  const empty = !state.query.trim()
  const words = useCountWords(found)
  const saved = useSaved(opened, empty)
  const start = useStart({ search, saved, recent: recent.queries })
  const [saving, setSaving] = useState(false)
  const focus = () => input.current?.focus()
  const rows = empty ? start.rows : hits.length

  const close = () => {
    if (hits.length) recent.remember(state.query)
    onClose()
  }
  const open = useOpenHit(close)
  const keys = useResultKeys({
    rows,
    name: JSON.stringify([{ ...answered, limit: 0 }, empty]),
    waiting: waiting && !empty,
    onWait: askNow,
    onOpen: (index, aside) => {
      if (empty) start.openAt(index)
      else if (hits[index]) open(hits[index], aside)
    },
    onEnd: () => hits.length < (found?.total.count ?? 0) && search.showMore(),
    onPreview: () => wide && region.current?.focus(),
  })
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const keeps = event.ctrlKey && event.code === 'KeyS' && !empty
    if (!keeps && !(empty && start.onKey(event, keys.active))) return keys.onKey(event)
    // The form behind the search has its own Ctrl+S.
    event.stopPropagation()
    event.preventDefault()
    if (keeps) setSaving(true)
  }
  /** The line begins with what was typed while it opened; else what it had is chosen, to be typed over. */
  const onFocus = () => {
    const typed = ahead.end()
    if (typed) search.setQuery(typed)
    else if (typed === '') input.current?.select()
  }
  const chosen = hits[keys.active]
  const counting = waiting && !found
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      fullScreen={phone}
      size={1168}
      yOffset={phone ? 0 : 44}
      xOffset={phone ? 0 : 16}
      radius={phone ? 0 : 12}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay backgroundOpacity={0.44} />
      <Modal.Content aria-label={t('title')}>
        <div className={styles.content}>
          <SearchField
            input={input}
            query={state.query}
            rows={rows}
            active={keys.active}
            waiting={waiting && !empty}
            onFocus={onFocus}
            onQuery={search.setQuery}
            onKey={onKey}
          >
            {!empty && (
              <SaveQuery
                asked={questionOf(state, (!waiting && found?.readAs) || state.query.trim())}
                saved={saved}
                opened={saving}
                onOpen={(shown) => {
                  setSaving(shown)
                  if (!shown) focus()
                }}
              />
            )}
          </SearchField>
          <Conditions
            search={search}
            found={found}
            filters={{ shown: filtersShown, toggle: () => setFiltersShown(!filtersShown) }}
          />
          <div
            className={styles.body}
            data-preview={(wide && chosen !== undefined && !empty) || undefined}
            data-empty={empty || undefined}
          >
            {!empty && <Facets search={search} found={found} shown={filtersShown} />}
            <section className={styles.found} id="search-found" data-folded={filtersShown || undefined}>
              {!empty && <Tabs search={search} found={found} />}
              {found && !empty && <LookedTo {...{ search, found, waiting }} />}
              {found?.partial && !empty && (
                <p className={styles.partial} role="status">
                  {t('partial')}
                </p>
              )}
              {empty ? (
                <StartList {...{ search, start, saved, recent, active: keys.active, focus }} />
              ) : error && !waiting ? (
                <ErrorState error={error} retry={() => void refetch()} />
              ) : !found ? (
                <SkeletonRows count={6} height={92} />
              ) : hits.length === 0 && !waiting ? (
                <NothingFound search={search} />
              ) : (
                <ResultList
                  hits={hits}
                  active={keys.active}
                  waiting={waiting}
                  more={hits.length < found.total.count}
                  onPress={(index, event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    const hit = hits[index]
                    if (wide && index !== keys.active) keys.choose(index)
                    else if (hit) open(hit, false)
                    if (wide) focus()
                  }}
                  onMore={search.showMore}
                />
              )}
            </section>
            {wide && chosen && !empty && (
              <Preview
                key={`${chosen.documentId} ${chosen.sourceId} ${chosen.page} ${answered.query}`}
                hit={chosen}
                asked={answered}
                region={region}
                onBack={focus}
                onOpen={close}
              />
            )}
          </div>
          <Footer
            words={empty ? '' : words.took}
            saved={empty && saved.rows.length > 0}
            standby={!empty && found?.standby === true}
          />
          <div className={styles.aloud} role="status" aria-live="polite">
            {empty ? '' : counting ? t('counting') : waiting ? '' : words.total}
          </div>
          <button type="button" className={styles.close} aria-label={t('close')} onClick={close}>
            {phone ? <IconX size={20} stroke={1.75} aria-hidden /> : <kbd className="vz-kbd">Esc</kbd>}
          </button>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
