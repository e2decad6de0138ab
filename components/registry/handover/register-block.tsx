'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useMoment } from '@/components/ui/use-moment'
import { api, orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { HandoverLine, HandoverRegister } from '@/lib/contracts/registry-handover'
import { formatDate } from '@/lib/text/dates'
import dispatch from '../dispatch/dispatch.module.css'
import { FileButtons } from '../dispatch/file-buttons'
import { ReasonDialog } from '../dispatch/reason-dialog'
import { useFile } from '../dispatch/use-file'
import { ReceiveForm } from './receive-form'

type Props = { register: HandoverRegister; refresh: () => void }

/** One register of originals: who handed over and who takes, its lines, its signature, the paper. */
export function RegisterBlock({ register, refresh }: Props) {
  const t = useTranslations('registry.handover')
  const errorText = useErrorText()
  const moment = useMoment()
  const file = useFile()
  const [noting, setNoting] = useState(false)
  const { id, number, handedOn, handedBy, receiver, receivedAt, receivedBy, onPaper, lines, hidden } = register
  const { withdrawn, abilities } = register
  const missing = lines.filter((line) => line.missing !== null).length
  const name = t('register', { number })
  const signed = receivedAt && { when: moment(receivedAt), name: receivedBy ?? '' }
  return (
    <section className={dispatch.group} aria-label={name}>
      <div className={dispatch.bar}>
        <h2>{name}</h2>
        <span className={dispatch.count}>
          {t('handed', { date: formatDate(handedOn), by: handedBy, name: receiver.name })}
        </span>
        {missing > 0 && (
          <span className="vz-chip" data-tone="bad">
            {t('missingCount', { count: missing })}
          </span>
        )}
        {withdrawn === null ? (
          <span className="vz-chip" data-tone={signed ? 'ok' : 'warn'}>
            {signed ? t(onPaper ? 'onPaper' : 'received', signed) : t('awaiting')}
          </span>
        ) : (
          <span className="vz-chip">{t('struck')}</span>
        )}
        {abilities.noteSigned === true && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('noteSignedOf', { number })}
            onClick={() => setNoting(true)}
          >
            {t('noteSigned')}
          </Button>
        )}
        {abilities.withdraw === true && <Withdraw register={register} refresh={refresh} />}
        <FileButtons file={file} make={(as) => api.registry.originalRegisterFile({ registerId: id, as })} />
      </div>
      {withdrawn !== null && <p className={dispatch.reason}>{t('struckWhy', { reason: withdrawn })}</p>}
      {file.failure && (
        <p className={dispatch.wrong} role="alert">
          {errorText(file.failure)}
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <Line key={line.documentId} line={line} />
        ))}
        {hidden > 0 && <li className={dispatch.line}>{t('hidden', { count: hidden })}</li>}
      </ul>
      {noting && <ReceiveForm register={register} onPaper onDone={refresh} onClose={() => setNoting(false)} />}
    </section>
  )
}

/** A register made by mistake is struck out while nobody has signed for it. */
function Withdraw({ register: { id: registerId, number }, refresh }: Props) {
  const t = useTranslations('registry.handover')
  const [asking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    refresh()
  }
  const act = useCommand(orpc.registry.withdrawOriginalRegister, { done, failed: refresh })
  return (
    <>
      <Button size="xs" variant="default" aria-label={t('withdrawOf', { number })} onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('withdrawTitle', { number })}
          text={t('withdrawText')}
          label={t('withdrawReason')}
          submit={t('withdraw')}
          act={act}
          onSubmit={(reason) => void act.run({ registerId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Line({ line }: { line: HandoverLine }) {
  const t = useTranslations('registry.handover')
  const { documentId, number, regDate, title, author, sheets, note, missing } = line
  return (
    <li className={dispatch.line}>
      <span className={dispatch.words}>
        <b>
          <Link href={`/rooms/${documentId}/card`}>{t('numbered', { number, date: formatDate(regDate) })}</Link> {title}
        </b>
        <small>{[author, sheets && t('sheets', { count: sheets }), note].filter(Boolean).join(' · ')}</small>
        {missing !== null && <small className={dispatch.wrong}>{t('missing', { reason: missing })}</small>}
      </span>
    </li>
  )
}
