'use client'

import { Modal, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { usePhone } from '@/components/ui/use-phone'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { AddLink } from './add-link'
import { LinkChain } from './link-chain'
import { LinkDrawing } from './link-drawing'
import styles from './links.module.css'

const DEPTHS = ['1', '2', '3', '4']

/** «Связи»: the documents a document is linked with, so many links away, as a drawing or as a list. */
export function LinkGraph({ onClose }: { onClose: () => void }) {
  const t = useTranslations('card.graph')
  const phone = usePhone()
  const { document } = useRoom()
  const [depth, setDepth] = useState('2')
  const [asked, setView] = useState<string | null>(null)
  const view = asked ?? (phone ? 'list' : 'drawing')
  const graph = useLive(
    orpc.documents.links,
    { documentId: document.id, depth: Number(depth) },
    { watch: [`document:${document.id}`] },
  )
  const { data } = graph
  return (
    <Modal opened onClose={onClose} title={t('title')} size="min(1180px, 94vw)" fullScreen={phone}>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('title')}
          value={view}
          onChange={setView}
          data={['drawing', 'list'].map((value) => ({ value, label: t(value as 'list') }))}
        />
        <span id="link-depth">{t('depth')}</span>
        <SegmentedControl aria-labelledby="link-depth" value={depth} onChange={setDepth} data={DEPTHS} />
      </div>
      {graph.error && !data ? (
        <ErrorState error={graph.error} retry={() => void graph.refetch()} />
      ) : !data ? (
        <SkeletonRows count={4} height={66} />
      ) : view === 'drawing' ? (
        <LinkDrawing graph={data} onGo={onClose} />
      ) : (
        <LinkChain graph={data} onGo={onClose} onChanged={() => void graph.refetch()} />
      )}
      {data?.more && <p className={styles.more}>{t('more')}</p>}
      {data?.link === true && <AddLink documentId={document.id} onAdded={() => void graph.refetch()} />}
    </Modal>
  )
}
