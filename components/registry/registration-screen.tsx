'use client'

import { Button } from '@mantine/core'
import { IconLock, IconMailbox, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useSession } from '@/components/frame/session'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { useKey } from '@/components/ui/use-key'
import { CellsList } from './cells/cells-list'
import { DeskActs, showList, useListShown } from './desk-acts'
import { DispatchList } from './dispatch/dispatch-list'
import { VolumeList } from './dispatch/volume-list'
import { ExternalControlList } from './external/external-control-list'
import { HandoverList } from './handover/handover-list'
import { DropZone } from './intake/drop-zone'
import { FilePicker, usePickFiles } from './intake/file-picker'
import { IntakeList } from './intake/intake-list'
import { takeIn } from './intake/intake-queue'
import { LetterPane } from './letter-pane'
import { OriginalsOutList } from './originals/originals-out-list'
import { ProcessedList } from './processing/processed-list'
import { QueueList } from './queue/queue-list'
import { useQueue } from './queue/use-queue'
import { BatchScreen } from './receipts/batch-screen'
import { useBatchShown } from './receipts/batch-shown'
import { ReceiptsList } from './receipts/receipts-list'
import styles from './registration.module.css'
import { RegistrationHeader } from './registration-header'
import { takeStacks } from './stream-scan/stack-queue'
import { StreamScanScreen } from './stream-scan/stream-scan-screen'

/** The registry: take letters in, fill their cards beside the scan, give them numbers, one after another. */
export function RegistrationScreen() {
  const t = useTranslations('registry')
  const { permissions } = useSession()
  if (permissions.includes('registry.register')) return <Desk />
  return (
    <EmptyState icon={<IconLock size={30} stroke={1.5} aria-hidden />} title={t('closed')} text={t('closedText')} />
  )
}

function Desk() {
  const queue = useQueue()
  const list = useListShown()
  const step = (by: 1 | -1) => {
    const next = queue.neighbour(by)
    if (next) queue.open(next)
  }
  const shown = useBatchShown()
  const batchId = list === 'receipts' ? shown : null
  const take = (files: File[]) => takeIn(files, batchId)
  const open = (documentId: string) => {
    showList(null)
    queue.open(documentId)
  }
  useKey('KeyJ', () => step(1), !list)
  useKey('KeyK', () => queue.at > 0 && step(-1), !list)
  // The first letter is written into the address, so that it stays in place when others come or go.
  const [first] = queue.incoming
  useEffect(() => {
    if (queue.current && queue.current === first?.documentId) queue.open(queue.current)
  }, [queue.current, first?.documentId, queue.open])
  return (
    <FilePicker onFiles={take}>
      <DropZone onFiles={list === 'stacks' ? takeStacks : take}>
        <div className={styles.page}>
          <IntakeList onOpen={open} />
          <DeskActs batchId={batchId} onTaken={batchId ? stay : open}>
            <div className={styles.stage}>
              {list === 'receipts' ? (
                <Receipts batchId={batchId} onOpen={open} />
              ) : list === 'dispatch' ? (
                <DispatchList onClose={() => showList(null)} />
              ) : list === 'volume' ? (
                <VolumeList onClose={() => showList(null)} />
              ) : list === 'processed' ? (
                <ProcessedList onOpen={open} onClose={() => showList(null)} />
              ) : list === 'cells' ? (
                <CellsList onOpen={open} onClose={() => showList(null)} />
              ) : list === 'external' ? (
                <ExternalControlList onClose={() => showList(null)} />
              ) : list === 'originals' ? (
                <OriginalsOutList onClose={() => showList(null)} />
              ) : list === 'handover' ? (
                <HandoverList onClose={() => showList(null)} />
              ) : list === 'stacks' ? (
                <StreamScanScreen onClose={() => showList(null)} />
              ) : queue.current ? (
                <LetterPane key={queue.current} documentId={queue.current} queue={queue} />
              ) : (
                <NoLetter queue={queue} />
              )}
            </div>
          </DeskActs>
        </div>
      </DropZone>
    </FilePicker>
  )
}

/** What was taken in stays in the list of its receipt: the next one is taken in there. */
const stay = (): void => undefined

function Receipts({ batchId, onOpen }: { batchId: string | null; onOpen: (documentId: string) => void }) {
  if (batchId) return <BatchScreen key={batchId} batchId={batchId} onOpen={onOpen} />
  return <ReceiptsList onClose={() => showList(null)} />
}

function NoLetter({ queue }: { queue: ReturnType<typeof useQueue> }) {
  const t = useTranslations('registry')
  const pickFiles = usePickFiles()
  return (
    <div className={styles.rest}>
      <RegistrationHeader queue={queue} />
      <div className={styles.scroll}>
        {queue.error && !queue.loaded ? (
          <ErrorState error={queue.error} retry={queue.retry} />
        ) : queue.loaded ? (
          <EmptyState
            icon={<IconMailbox size={30} stroke={1.5} aria-hidden />}
            title={t('queue.empty')}
            text={t('queue.emptyText')}
            action={
              <Button leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />} onClick={pickFiles}>
                {t('intake.take')}
              </Button>
            }
          />
        ) : (
          <SkeletonRows count={8} height={52} />
        )}
        {queue.outgoing.length > 0 && (
          <div className={styles.waiting}>
            <QueueList incoming={[]} outgoing={queue.outgoing} current={null} onOpen={queue.open} />
          </div>
        )}
      </div>
    </div>
  )
}
