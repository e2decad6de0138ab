'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import styles from './stream.module.css'

type Props = { streamId: string; pages: number[]; picked: number[]; onPick: (pages: number[]) => void }

/** Small pictures of unrecognised pages; a press on one opens it in a tab of its own. */
export function PagePicks({ streamId, pages, picked, onPick }: Props) {
  const t = useTranslations('registry.stream')
  const toggle = (page: number) =>
    onPick(picked.includes(page) ? picked.filter((one) => one !== page) : [...picked, page].sort((a, b) => a - b))
  return (
    <fieldset className={styles.picks} aria-label={t('choosePages')}>
      {pages.map((page) => {
        const address = `/api/files/stacks/${streamId}/${page}.png`
        return (
          <div key={page} className={styles.pick} data-picked={picked.includes(page) || undefined}>
            <a href={address} target="_blank" rel="noreferrer" aria-label={t('pageOf', { page })}>
              {/* biome-ignore lint/performance/noImgElement: drawn by our own door, already in the size shown */}
              <img src={`${address}?size=thumb`} alt="" loading="lazy" width={104} height={147} />
            </a>
            <Checkbox
              size="xs"
              checked={picked.includes(page)}
              label={t('pageOf', { page })}
              onChange={() => toggle(page)}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
