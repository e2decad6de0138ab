'use client'

import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconColumns2,
  IconDownload,
  IconFileOff,
  IconFileSearch,
  IconLoader2,
  IconSearch,
  IconX,
} from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '@/components/ui/states'
import { useKey } from '@/components/ui/use-key'
import type { FileView } from '@/lib/contracts/files'
import { ArrangeTool } from './arrange/arrange-tool'
import { isArrangeable } from './arrange/is-arrangeable'
import { comparableWith } from './compare/comparable-with'
import { downloadAddress, searchableAddress } from './file-address'
import styles from './files.module.css'
import { FindInFile } from './find-in-file'
import { useFileWords } from './list/file-words'
import { PageViewer } from './page-viewer'

const CompareFiles = dynamic(() => import('./compare/compare-files').then((module) => module.CompareFiles), {
  ssr: false,
})

type Props = {
  documentId: string
  file: FileView
  files: FileView[]
  mayAttach: boolean
  page: number
  turn: (page: number) => void
  onArranged: (fileId: string) => void
  close: () => void
}

/** One file beside the list: its pages, or why there are none to show. */
export function OpenFile({ documentId, file, files, mayAttach, page, turn, onArranged, close }: Props) {
  const t = useTranslations('files')
  const { title } = useFileWords()
  const [finding, setFinding] = useState(false)
  const [comparing, setComparing] = useState(false)
  const others = comparableWith(file, files)
  useKey('Escape', close)
  const readable = file.drawable || file.extraction === 'done'
  return (
    <section className={styles.open} aria-label={title(file)}>
      <header className={styles.openHead}>
        <b className="vz-ell" title={file.name}>
          {title(file)}
        </b>
        {file.extraction === 'done' && (
          <Tool label={t('find.open')} pressed={finding} act={() => setFinding(!finding)}>
            <IconSearch size={16} stroke={1.75} />
          </Tool>
        )}
        {others.length > 0 && (
          <Tool label={t('compare.open')} act={() => setComparing(true)}>
            <IconColumns2 size={16} stroke={1.75} />
          </Tool>
        )}
        {mayAttach && isArrangeable(file, files) && <ArrangeTool {...{ documentId, file, onArranged }} />}
        {file.extraction === 'done' && file.recognition && (
          <Save label={t('downloadSearchable')} href={searchableAddress(file.id)}>
            <IconFileSearch size={16} stroke={1.75} />
          </Save>
        )}
        <Save label={t('download')} href={downloadAddress(file.id)}>
          <IconDownload size={16} stroke={1.75} />
        </Save>
        <Tool label={`${t('close')} (Esc)`} act={close}>
          <IconX size={16} stroke={1.75} />
        </Tool>
      </header>
      {comparing && <CompareFiles {...{ file, others }} onClose={() => setComparing(false)} />}
      {finding && <FindInFile fileId={file.id} page={page} onPage={turn} />}
      <div className={styles.openBody}>
        {readable ? (
          <PageViewer fileId={file.id} pages={file.pages ?? 1} page={page} onPage={turn} />
        ) : (
          <NoPages file={file} />
        )}
      </div>
    </section>
  )
}

const Save = ({ label, href, children }: { label: string; href: string; children: React.ReactNode }) => (
  <Tooltip label={label}>
    <ActionIcon component="a" href={href} variant="subtle" color="gray" size={28} aria-label={label}>
      {children}
    </ActionIcon>
  </Tooltip>
)

function Tool({
  label,
  act,
  pressed,
  children,
}: {
  label: string
  act: () => void
  pressed?: boolean
  children: React.ReactNode
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color="gray"
        size={28}
        aria-label={label}
        aria-pressed={pressed}
        onClick={act}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

function NoPages({ file }: { file: FileView }) {
  const t = useTranslations('files')
  const kind = file.role === 'signature' || file.role === 'bundle' ? file.role : file.extraction
  const waiting = kind === 'waiting'
  const Icon = waiting ? IconLoader2 : IconFileOff
  return (
    <EmptyState
      icon={<Icon size={28} stroke={1.5} className={waiting ? styles.turning : undefined} aria-hidden />}
      title={t(`noPages.${kind}.title`)}
      text={t(`noPages.${kind}.text`)}
      action={
        <Button component="a" href={downloadAddress(file.id)} variant="default">
          {t('download')}
        </Button>
      }
    />
  )
}
