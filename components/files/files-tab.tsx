'use client'

import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { FilePart } from '@/lib/files/parts'
import styles from './files.module.css'
import { FileList } from './list/file-list'
import { OpenFile } from './open-file'
import { DropZone } from './uploads/drop-zone'
import { uploads } from './uploads/upload-queue'
import { useOpenFile } from './use-open-file'

/** Files of a document with their versions: what came, what was signed, what is enclosed; one opens beside the list. */
export function FilesTab() {
  const t = useTranslations('files')
  const { document } = useRoom()
  const documentId = document.id
  const watch = [`document:${documentId}`, `files:${documentId}`]
  const { data, error, refetch } = useLive(orpc.files.list, { documentId }, { watch })
  const { fileId, page, open, turn, close } = useOpenFile()
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={4} height={64} />

  const { files, limitMb, abilities } = data
  const opened = files.find((file) => file.id === fileId)
  const usual: FilePart =
    document.flow === 'incoming' && !files.some(({ role }) => role === 'scan') ? 'scan' : 'attachment'
  const add = (chosen: File[], role: FilePart = usual) => uploads.add(chosen, { documentId, role, limitMb })
  return (
    <DropZone enabled={abilities.attach === true} label={t('drop')} onFiles={add}>
      <div className={styles.tab} data-open={opened ? true : undefined}>
        <FileList {...{ files, limitMb, add, usual }} ability={abilities.attach} openId={opened?.id} onOpen={open} />
        {opened && (
          <OpenFile
            key={opened.id}
            file={opened}
            mayAttach={abilities.attach === true}
            {...{ documentId, files, page, turn, close }}
            // The list must know it first, or the file would seem to be gone for a moment.
            onArranged={(id) => void refetch().then(() => open(id))}
          />
        )}
        {fileId && !opened && (
          <p className={styles.gone} role="status">
            {t('gone')}
          </p>
        )}
      </div>
    </DropZone>
  )
}
