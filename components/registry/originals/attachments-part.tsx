'use client'

import { Button } from '@mantine/core'
import { IconDisc, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { AttachmentView, OriginalView } from '@/lib/contracts/registry-originals'
import { formatDate } from '@/lib/text/dates'
import processing from '../processing/processing.module.css'
import { AddAttachment } from './add-attachment'
import { MoveAttachment } from './move-attachment'
import styles from './originals.module.css'

type Props = { view: OriginalView; refresh: () => void }

/** «Физические приложения»: what is not copied, who holds it since when. */
export function AttachmentsPart({ view: { documentId, attachments, abilities }, refresh }: Props) {
  const t = useTranslations('registry.originals.attachments')
  const id = useId()
  const [adding, setAdding] = useState(false)
  const may = abilities.attach === true
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 className="vz-section" id={id}>
        {t('title')}
      </h2>
      {attachments.length ? (
        <ul className={styles.log} aria-label={t('title')}>
          {attachments.map((row) => (
            <li key={row.id}>
              <Attachment {...{ documentId, row, may, refresh }} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{may ? t('about') : t('none')}</p>
      )}
      {may && (
        <div className={styles.acts}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        </div>
      )}
      {adding && <AddAttachment documentId={documentId} onClose={() => setAdding(false)} onDone={refresh} />}
    </section>
  )
}

type RowProps = { documentId: string; row: AttachmentView; may: boolean; refresh: () => void }

function Attachment({ documentId, row, may, refresh }: RowProps) {
  const t = useTranslations('registry.originals.attachments')
  const errorText = useErrorText()
  const today = useOfficeDay()()
  const [moving, setMoving] = useState(false)
  const giving = useCommand(orpc.registry.returnAttachment, { done: refresh, failed: refresh })
  const { id: attachmentId, name, kind, holder, before, returnedOn, returnedTo, version } = row
  const held = (one: AttachmentView['holder']) => t('heldBy', { name: one.person.name, date: formatDate(one.handedOn) })
  return (
    <>
      <b>
        <IconDisc size={15} stroke={1.75} aria-hidden /> {name}, {t(`kinds.${kind}`)}
      </b>
      <span>
        {[
          held(holder),
          before.length > 0 && t('before', { names: before.map(held).join('; ') }),
          returnedOn && t('returned', { date: formatDate(returnedOn), name: returnedTo ?? '' }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {may && !returnedOn && (
        <span className={styles.acts}>
          <Button variant="subtle" size="compact-xs" aria-label={t('moveOf', { name })} onClick={() => setMoving(true)}>
            {t('move')}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            loading={giving.pending}
            aria-label={t('returnOf', { name })}
            onClick={() => void giving.run({ documentId, attachmentId, version, returnedOn: today })}
          >
            {t('return')}
          </Button>
        </span>
      )}
      {giving.error && (
        <p className={processing.wrong} role="alert">
          {errorText(giving.error)}
        </p>
      )}
      {moving && <MoveAttachment {...{ documentId, row }} onClose={() => setMoving(false)} onDone={refresh} />}
    </>
  )
}
