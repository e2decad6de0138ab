'use client'

import { Button, Select, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconHistory, IconSnowflake } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { RevisionView } from '@/lib/contracts/rooms'
import { useRoom } from '../../room-context'
import styles from '../text.module.css'
import { RestoreVersion } from './restore-version'
import { type Comparison, LIVE } from './use-comparison'
import { useVersionName } from './use-version-name'
import { VersionDocx } from './version-docx'

type Props = {
  opened: RevisionView
  list: RevisionView[]
  comparison: Comparison
  editor: Editor
  writes: boolean
  onClose: () => void
}

/** Which version this is, who wrote it, what it is compared with, and the way back to it. */
export function VersionBar({ opened, list, comparison, editor, writes, onClose }: Props) {
  const t = useTranslations('rooms.version')
  const nameOf = useVersionName()
  const [restoring, setRestoring] = useState(false)
  const Icon = opened.kind === 'frozen' ? IconSnowflake : IconHistory
  const others = list.filter(({ key }) => key !== opened.key)
  const choices = [
    { value: LIVE, label: t('liveText') },
    ...others.map((one) => ({ value: one.key, label: nameOf(one) })),
  ]
  return (
    <div className={styles.notice} role="status">
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className={styles.versionWords}>
        <b>{nameOf(opened)}</b>
        {opened.kind !== 'hour' && <span>{t('by', { author: opened.author ?? '', date: nameOf.moment(opened) })}</span>}
        {opened.people.length > 0 && <span>{t('writers', { names: opened.people.join(', ') })}</span>}
        {opened.number !== null && <FrozenFacts number={opened.number} />}
      </span>
      <Select
        aria-label={t('compare')}
        placeholder={t('compare')}
        data={choices}
        value={comparison.chosen}
        onChange={comparison.compareWith}
        clearable
        size="xs"
        w={190}
      />
      {writes && comparison.mine && (
        <Button variant="default" h={26} px={8} fz={12} onClick={() => setRestoring(true)}>
          {t('restore')}
        </Button>
      )}
      {opened.number !== null && <VersionDocx number={opened.number} />}
      <Button variant="default" h={26} px={8} fz={12} onClick={onClose}>
        {t('close')}
      </Button>
      {restoring && comparison.mine && (
        <RestoreVersion
          name={nameOf(opened)}
          body={comparison.mine.content}
          editor={editor}
          onDone={onClose}
          onClose={() => setRestoring(false)}
        />
      )}
    </div>
  )
}

/** What visas and signatures are bound to. */
function FrozenFacts({ number }: { number: number }) {
  const t = useTranslations('rooms.version')
  const { document } = useRoom()
  const { data } = useLive(orpc.rooms.listVersions, { documentId: document.id })
  const { copy, copied } = useClipboard({ timeout: 2000 })
  const version = data?.find((one) => one.number === number)
  if (!version) return null
  const { pages, pdfSha256 } = version
  return (
    <>
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
    </>
  )
}
