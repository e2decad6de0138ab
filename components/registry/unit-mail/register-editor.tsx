'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import { LineFields } from './line-fields'
import { type LineUpload, lineUploads } from './line-uploads'
import { emptyLine, entryOf, isWhole, type TypedLine } from './unit-lines'
import styles from './unit-mail.module.css'

const NONE: readonly LineUpload[] = []
const MOST = 100

/** A register that is begun, with what it begins with, also for what another returned, or one that waits for its signature. */
export type Edited = { lines: TypedLine[]; register?: { id: string; version: number }; again?: string }

type Props = { edited: Edited; onDone: () => void; onClose: () => void }

/** The lines of a register under the hands of who writes it; a change somebody else saved meanwhile is a conflict. */
export function RegisterEditor({ edited: { lines: first, register, again }, onDone, onClose }: Props) {
  const t = useTranslations('registry.unitMail')
  const errorText = useErrorText()
  const [lines, setLines] = useState<TypedLine[]>(() => (first.length ? first : [emptyLine()]))
  const [fresh, setFresh] = useState<string | null>(lines[0]?.key ?? null)
  const uploads = useSyncExternalStore(lineUploads.subscribe, lineUploads.all, () => NONE)
  const { data: people } = useLive(orpc.directory.findPeople, { query: '', permission: 'documents.sign', limit: 100 })
  const officials = (people ?? []).map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))
  const making = useCommand(orpc.registry.makeUnitRegister, { done: onDone })
  const changing = useCommand(orpc.registry.changeUnitRegister, { done: onDone })
  const going = uploads.some(({ failure }) => !failure)
  const whole = lines.every(isWhole)
  const act = register ? changing : making
  // What is still on its way belongs to lines that are gone with this screen.
  useEffect(
    () => () => {
      for (const { id } of lineUploads.all()) lineUploads.drop(id)
    },
    [],
  )
  const change = (key: string) => (make: (line: TypedLine) => TypedLine) =>
    setLines((now) => now.map((line) => (line.key === key ? make(line) : line)))
  const add = () => {
    const line = emptyLine()
    setLines((now) => [...now, line])
    setFresh(line.key)
  }
  const save = () => {
    if (!whole || going || act.pending) return
    const kept = lines.map(entryOf)
    if (register) void changing.run({ registerId: register.id, version: register.version, lines: kept })
    else void making.run({ lines: kept, again })
  }
  return (
    <form
      className={styles.editor}
      aria-label={t(register ? 'changeTitle' : 'newTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && save()}
    >
      {lines.map((line, at) => (
        <LineFields
          key={line.key}
          line={line}
          place={at + 1}
          officials={officials}
          uploads={uploads.filter(({ lineKey }) => lineKey === line.key)}
          autoFocus={fresh === line.key}
          onChange={change(line.key)}
          onRemove={lines.length > 1 ? () => setLines((now) => now.filter(({ key }) => key !== line.key)) : undefined}
        />
      ))}
      <p className={styles.hint}>{t('bulkyHint')}</p>
      {act.error && (
        <p className={styles.wrong} role="alert">
          {errorText(act.error)}
        </p>
      )}
      <div className={styles.foot}>
        <Button
          variant="default"
          disabled={lines.length >= MOST}
          leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
          onClick={add}
        >
          {t('addLine')}
        </Button>
        <Button type="submit" loading={act.pending} disabled={!whole || going}>
          {t('save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('back')}
        </Button>
        {!whole && <span className={styles.hint}>{t('whole')}</span>}
      </div>
    </form>
  )
}
