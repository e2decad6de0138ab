'use client'

import { Button, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { ProposedPage } from '@/lib/contracts/files'
import { pageAddress } from '../viewer/page-address'
import styles from './arrange.module.css'
import { differsFromFile, keptPages } from './arrangement'
import { DeskBar } from './desk-bar'
import { PageDesk } from './page-desk'
import { useArrangement } from './use-arrangement'

type Props = {
  documentId: string
  file: { id: string; name: string }
  onClose: () => void
  onArranged: (fileId: string) => void
}

/** The pages of a scan put in order before it goes further. */
export function ArrangeDialog({ documentId, file, onClose, onArranged }: Props) {
  const t = useTranslations('files.arrange')
  const [touched, setTouched] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const { data, error, refetch } = useLive(
    orpc.files.arrangement,
    { fileId: file.id },
    { watch: [`files:${documentId}`] },
  )
  return (
    <Modal
      opened
      fullScreen
      onClose={() => (touched && !leaving ? setLeaving(true) : onClose())}
      title={t('title', { name: file.name })}
      classNames={{ body: styles.body }}
    >
      {leaving && (
        <section className={styles.leaving} role="alertdialog" aria-labelledby="arrange-leaving">
          <b id="arrange-leaving">{t('leaving')}</b>
          <Button size="xs" variant="default" onClick={() => setLeaving(false)} data-autofocus>
            {t('stay')}
          </Button>
          <Button size="xs" variant="subtle" color="red" onClick={onClose}>
            {t('leave')}
          </Button>
        </section>
      )}
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows count={4} height={150} />}
      {data && (
        <Desk {...{ documentId, file, onArranged }} proposed={data.pages} unread={data.unread} onTouched={setTouched} />
      )}
    </Modal>
  )
}

type DeskProps = Omit<Props, 'onClose'> & {
  proposed: ProposedPage[]
  unread: number
  onTouched: (touched: boolean) => void
}

function Desk({ documentId, file, proposed, unread, onTouched, onArranged }: DeskProps) {
  const t = useTranslations('files.arrange')
  const errorText = useErrorText()
  const arranging = useArrangement(proposed)
  const { arrangement, active } = arranging
  const { tiles } = arrangement
  const kept = keptPages(arrangement)
  const gone = new Set(tiles.flatMap(({ page, removed }) => (removed ? [page] : [])))
  const toGo = new Set(proposed.flatMap(({ page, hint }) => (hint && !gone.has(page) ? [page] : [])))
  const shown = tiles.find(({ page }) => page === active)
  const arrange = useCommand(orpc.files.arrange, { done: ({ id }) => onArranged(id) })
  const touched = arrangement.before.length > 0
  useEffect(() => onTouched(touched), [touched, onTouched])
  return (
    <>
      <DeskBar arranging={arranging} proposed={toGo} />
      <div className={styles.columns}>
        <PageDesk fileId={file.id} {...{ proposed, arranging }} />
        {shown && (
          <figure className={styles.look}>
            <span>
              {/* biome-ignore lint/performance/noImgElement: drawn by our own server in the needed size */}
              <img
                key={shown.page}
                src={pageAddress(file.id, shown.page, 'page')}
                style={{ rotate: `${shown.turn}deg` }}
                alt={t('was', { page: shown.page })}
              />
            </span>
          </figure>
        )}
      </div>
      <footer className={styles.foot}>
        <p aria-live="polite">
          {kept.length ? t('result', { before: tiles.length, after: kept.length }) : t('nothingLeft')}{' '}
          {unread > 0 && t('unread', { count: unread })}
        </p>
        {arrange.error && (
          <p className={styles.problem} role="alert">
            {errorText(arrange.error)}
          </p>
        )}
        <Button
          loading={arrange.pending}
          disabled={!kept.length || !differsFromFile(arrangement)}
          onClick={() => void arrange.run({ documentId, fileId: file.id, pages: kept })}
        >
          {t('save')}
        </Button>
      </footer>
    </>
  )
}
