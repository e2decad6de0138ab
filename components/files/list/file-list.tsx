'use client'

import { IconFiles } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { EmptyState } from '@/components/ui/states'
import type { Ability } from '@/lib/contracts/documents'
import type { FileView } from '@/lib/contracts/files'
import type { FilePart } from '@/lib/files/parts'
import styles from '../files.module.css'
import { AddFiles } from '../uploads/add-files'
import { UploadRows } from '../uploads/upload-rows'
import { useUploads } from '../uploads/use-uploads'
import { FileGroupRows } from './file-group-rows'
import { groupFiles } from './group-files'
import { SaveAll } from './save-all'

type Props = {
  files: FileView[]
  limitMb: number
  ability: Ability
  usual: FilePart
  add: (files: File[], role?: FilePart) => void
  openId?: string
  onOpen: (id: string) => void
}

/** Files by what they are to the document, those on their way first; who may not add any is told why. */
export function FileList({ files, limitMb, ability, usual, add, openId, onOpen }: Props) {
  const t = useTranslations('files')
  const errorText = useErrorText()
  const { document } = useRoom()
  const sending = useUploads(document.id)
  const mayAdd = ability === true
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        {mayAdd ? (
          <>
            <AddFiles incoming={document.flow === 'incoming'} usual={usual} onFiles={add} />
            <span className={styles.hint}>{t('limit', { limitMb })}</span>
          </>
        ) : (
          <span className={styles.hint}>
            {ability === 'documents.read_only' ? t('readOnly') : errorText({ code: ability })}
          </span>
        )}
        {files.length > 1 && <SaveAll documentId={document.id} />}
      </div>
      <UploadRows uploads={sending} />
      {groupFiles(files).map(({ key, groups }) => (
        <section key={key} aria-label={t(`sections.${key}`)}>
          <h2 className={styles.section}>{t(`sections.${key}`)}</h2>
          <ul>
            {groups.map((group) => (
              <FileGroupRows
                key={group.key}
                {...{ group, openId, onOpen }}
                marks={mayAdd && document.flow === 'incoming'}
              />
            ))}
          </ul>
        </section>
      ))}
      {!files.length && !sending.length && (
        <EmptyState
          icon={<IconFiles size={30} stroke={1.5} aria-hidden />}
          title={t('empty')}
          text={mayAdd ? t(document.flow === 'incoming' ? 'emptyIncoming' : 'emptyText') : t('emptyReader')}
        />
      )}
    </div>
  )
}
