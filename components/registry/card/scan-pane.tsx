'use client'

import { Button, Loader, Tabs } from '@mantine/core'
import { IconFileOff, IconFilePlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ArrangeTool } from '@/components/files/arrange/arrange-tool'
import { PageViewer } from '@/components/files/page-viewer'
import { FileField, type FileFieldHandle } from '@/components/files/uploads/file-field'
import { uploads } from '@/components/files/uploads/upload-queue'
import { useUploads } from '@/components/files/uploads/use-uploads'
import { useErrorText } from '@/components/ui/error-text'
import { EmptyState } from '@/components/ui/states'
import { usePhone } from '@/components/ui/use-phone'
import type { CardView } from '@/lib/contracts/registry-views'
import { MarksSwitch } from './marks-switch'
import styles from './scan.module.css'
import type { ReadScan } from './use-read-scan'

/** The server knows its own limit and refuses by it before the bytes arrive. */
const LIMIT_MB = Number.POSITIVE_INFINITY

type Props = { card: CardView; reading: ReadScan; needed: boolean }

/** The scan as it came: pages, zoom, rotation; more files of the same letter are added here. */
export function ScanPane({ card, reading, needed }: Props) {
  const t = useTranslations('registry.scan')
  const { documentId, scans } = card
  const translation = useTranslations('registry.translation')
  const translated = scans.some(({ role }) => role === 'translation')
  const [chosen, setChosen] = useState<string | null>(null)
  const [pages, setPages] = useState<Record<string, number>>({})
  const scan = scans.find(({ id }) => id === chosen) ?? scans[0]
  const { on, setOn, marks } = reading
  const phone = usePhone()
  const here = scan?.id === reading.scan ? marks : []
  const lit = here.find(({ active }) => active)
  const litAt = lit && `${lit.id} ${lit.page}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field brings its page before the eyes, once
  useEffect(() => {
    if (scan && lit) setPages((now) => ({ ...now, [scan.id]: lit.page }))
  }, [litAt])
  const add = (files: File[]) => uploads.add(files, { documentId, role: 'scan', limitMb: LIMIT_MB })
  const field = useRef<FileFieldHandle>(null)
  const addButton = (
    <Button
      variant={scan ? 'subtle' : 'default'}
      color={scan ? 'gray' : undefined}
      h={28}
      px={9}
      fz={12.5}
      leftSection={<IconFilePlus size={15} stroke={1.75} aria-hidden />}
      onClick={() => field.current?.choose()}
    >
      {t('add')}
    </Button>
  )
  return (
    <section className={styles.pane} aria-label={t('label')}>
      <FileField handle={field} multiple onFiles={add} />
      <div className={styles.files}>
        {scans.length > 1 ? (
          <Tabs value={scan?.id} onChange={setChosen} variant="pills" className={styles.tabs}>
            <Tabs.List aria-label={t('files')}>
              {scans.map(({ id, name, role }) => (
                <Tabs.Tab value={id} key={id} title={name}>
                  <span className="vz-ell">{translated ? `${translation(kindOf(role))} · ${name}` : name}</span>
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        ) : (
          <span className="vz-ell" title={scan?.name}>
            {scan?.name}
          </span>
        )}
        {card.abilities.register === true && scan && addButton}
      </div>
      <UploadRows documentId={documentId} />
      <div className={styles.viewer}>
        {scan ? (
          <PageViewer
            key={scan.id}
            fileId={scan.id}
            pages={scan.pages ?? 1}
            page={pages[scan.id] ?? 1}
            onPage={(page) => setPages({ ...pages, [scan.id]: page })}
            marks={on || phone ? here : []}
            // A phone has no room for one more tool: there the marks stay.
            tools={
              <>
                {!phone && here.length > 0 && <MarksSwitch on={on} onChange={setOn} />}
                {card.abilities.register === true && scan.mime === 'application/pdf' && (
                  <ArrangeTool key={scan.id} {...{ documentId, file: scan }} onArranged={setChosen} />
                )}
              </>
            }
          />
        ) : (
          <EmptyState
            icon={<IconFileOff size={28} stroke={1.5} aria-hidden />}
            title={t('none')}
            text={t(needed ? 'noneText' : 'emptyOral')}
            action={card.abilities.register === true && addButton}
          />
        )}
      </div>
    </section>
  )
}

const kindOf = (role: CardView['scans'][number]['role']) => (role === 'scan' ? 'original' : role)

function UploadRows({ documentId }: { documentId: string }) {
  const t = useTranslations('registry.scan')
  const errorText = useErrorText()
  const going = useUploads(documentId)
  if (!going.length) return null
  return (
    <ul className={styles.uploads}>
      {going.map(({ id, name, failure, share }) => (
        <li key={id} data-refused={failure ? true : undefined} role={failure ? 'alert' : undefined}>
          {!failure && <Loader size={13} />}
          <b className="vz-ell">{name}</b>
          <span className={styles.words}>
            {failure ? errorText(failure) : t('share', { share: Math.round(share * 100) })}
          </span>
          <button type="button" aria-label={t('drop', { name })} onClick={() => uploads.drop(id)}>
            <IconX size={14} stroke={1.75} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
