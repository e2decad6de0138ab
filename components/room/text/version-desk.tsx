'use client'

import { Button, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconSnowflake } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { FrozenText } from '@/components/editor/frozen-text'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { ErrorState } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { VersionView } from '@/lib/contracts/rooms'
import { useRoom } from '../room-context'
import { Sheet } from './sheet/sheet'
import { sheetOf } from './sheet/sheet-data'
import styles from './text.module.css'
import { useDesk } from './use-desk'
import { ZoomControl } from './zoom-control'

type Props = { number: number; onClose: () => void }

/** A frozen version as it was agreed and signed: its own text and requisites, to read, with the hash they are bound to. */
export function VersionDesk({ number, onClose }: Props) {
  const t = useTranslations('rooms.page')
  const { document, letterhead } = useRoom()
  const { data, error } = useLive(orpc.rooms.getVersionContent, { documentId: document.id, number })
  const scroller = useRef<HTMLDivElement>(null)
  const desk = useDesk(scroller, false)
  const { layout } = desk
  if (error) return <ErrorState error={error} />
  const shown = data?.number === number ? data : null
  const card = shown && {
    ...document,
    title: shown.title,
    requisites: shown.requisites,
    regNumber: null,
    regDate: null,
  }
  return (
    <>
      {shown && <VersionBar version={shown} onClose={onClose} />}
      <div className={styles.stage}>
        <ScrollRegion className={styles.desk} label={t('pages')} ref={scroller}>
          <div className={styles.area} style={{ width: desk.width, height: desk.height }}>
            {card && shown && (
              <div className={styles.place} style={{ left: layout.left }}>
                <Sheet
                  sheet={sheetOf(card, { letterhead, signature: null, onEdit: null })}
                  pages={1}
                  scale={layout.scale}
                  ref={desk.sheet}
                >
                  <FrozenText key={number} body={shown.content} />
                </Sheet>
              </div>
            )}
          </div>
        </ScrollRegion>
        <ZoomControl desk={desk} pages={shown?.pages ?? 1} />
      </div>
    </>
  )
}

function VersionBar({ version, onClose }: { version: VersionView; onClose: () => void }) {
  const t = useTranslations('rooms.version')
  const moment = useMoment()
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const { number, author, at, pages, pdfSha256 } = version
  return (
    <div className={styles.notice} role="status">
      <IconSnowflake size={16} stroke={1.75} aria-hidden />
      <span className={styles.versionWords}>
        <b>{t('title', { number })}</b>
        <span>{t('by', { author: author ?? '', date: moment(at) })}</span>
        <span>{t('pages', { pages })}</span>
        <Tooltip label={`${t('hash')}: ${pdfSha256}`} multiline maw={320}>
          <button
            type="button"
            className={styles.hash}
            onClick={() => copy(pdfSha256)}
            aria-label={`${t('hash')}: ${pdfSha256}`}
          >
            {copied ? t('copied') : `SHA-256 ${pdfSha256.slice(0, 12)}…`}
          </button>
        </Tooltip>
      </span>
      <Button variant="default" h={26} px={8} fz={12} onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  )
}
