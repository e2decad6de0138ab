'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { BY_DATA, BY_HAND, CheckKey, faultOf, type LineView } from '@/lib/contracts/registry-dispatch-views'
import { CoverPart } from './cover-part'
import styles from './dispatch.module.css'
import { FormDialog } from './form-dialog'

type Props = { lines: LineView[]; onDone: () => void; onClose: () => void; onChanged: () => void }

const fails = ({ checks }: LineView, key: CheckKey): boolean =>
  checks.some((check) => check.key === key && check.result === 'failed')

/**
 * The checks before sending: what the card tells, and what is left to look at on the paper. What cannot pass stays on
 * the desk to be returned; it does not hold up the rest.
 */
export function AcceptDialog({ lines, onDone, onClose, onChanged }: Props) {
  const t = useTranslations('registry.dispatch')
  const faults = useTranslations('organisations.addressFaults')
  const [confirmed, setConfirmed] = useState<CheckKey[]>([])
  const [reason, setReason] = useState('')
  const act = useCommand(orpc.registry.acceptLines, { done: onDone })
  const fit = lines.filter((line) => !BY_DATA.some((key) => fails(line, key)))
  const wrong = BY_DATA.filter((key) => lines.some((line) => fails(line, key)))
  const byHand = CheckKey.options.filter(
    (key) => BY_HAND.has(key) && key !== 'cover' && fit.some((line) => fails(line, key)),
  )
  const bare = [...new Map(fit.filter((line) => fails(line, 'cover')).map((line) => [line.documentId, line])).values()]
  const uncovered = bare.map(({ documentId, number, title }) => ({
    documentId,
    label: t('coverNumber', { number: number ?? title }),
  }))
  const told = [...new Set(lines.flatMap(({ checks }) => faultOf(checks) ?? []))]
  const names = (among: LineView[], key: CheckKey) => {
    const failing = among.filter((line) => fails(line, key))
    const named = failing.map(({ number, title }) => (number ? `№ ${number}` : title))
    return t('documents', { count: failing.length, names: named.join(', ') })
  }
  return (
    <FormDialog
      title={t('acceptTitle')}
      submit={wrong.length && fit.length ? t('acceptRest', { count: fit.length }) : t('acceptSubmit')}
      act={act}
      blocked={
        fit.length === 0 || byHand.some((key) => !confirmed.includes(key)) || (bare.length > 0 && !reason.trim())
      }
      onSubmit={() =>
        void act.run({
          lineIds: fit.map(({ id }) => id),
          confirmed: bare.length ? [...confirmed, 'cover'] : confirmed,
          coverReason: bare.length ? reason : '',
        })
      }
      onClose={onClose}
    >
      <p>{t('acceptText')}</p>
      {wrong.map((key) => (
        <p key={key} className={styles.wrong}>
          {t(`checks.${key}`)}. {t('wrong')}: {names(lines, key)}
          {key === 'address' && told.map((fault) => <small key={fault}> {faults(fault)}</small>)}
        </p>
      ))}
      {byHand.length > 0 && (
        <Checkbox.Group
          label={t('byHand')}
          value={confirmed}
          onChange={(keys) => setConfirmed(CheckKey.array().parse(keys))}
        >
          <div className={styles.checks}>
            {byHand.map((key) => (
              <Checkbox key={key} value={key} label={t(`checks.${key}`)} description={names(fit, key)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {bare.length > 0 && <CoverPart letters={uncovered} reason={reason} onReason={setReason} onLinked={onChanged} />}
    </FormDialog>
  )
}
