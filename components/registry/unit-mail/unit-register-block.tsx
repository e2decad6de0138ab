'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useMoment } from '@/components/ui/use-moment'
import { api } from '@/lib/api/client'
import type { UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import dispatch from '../dispatch/dispatch.module.css'
import { FileButtons } from '../dispatch/file-buttons'
import { useFile } from '../dispatch/use-file'
import { UnitLine } from './unit-line'
import { returnedOf } from './unit-lines'
import styles from './unit-mail.module.css'
import { useRegisterName } from './use-register-name'

type Props = { register: UnitMailRegister; acts?: ReactNode }

/** One register of a unit's mail: who made, signed and accepted it, its lines, its paper. */
export function UnitRegisterBlock({ register, acts }: Props) {
  const t = useTranslations('registry.unitMail')
  const errorText = useErrorText()
  const name = useRegisterName()(register)
  const file = useFile()
  const { id, unit, preparedBy, lines, batch, noted } = register
  const returned = returnedOf(register).length
  return (
    <section className={dispatch.group} aria-label={name}>
      <div className={dispatch.bar}>
        <h2>{name}</h2>
        <span className={`${dispatch.count} ${styles.who}`}>
          {[t('prepared', { unit, name: preparedBy }), t('count', { count: lines.length })].join(' · ')}
        </span>
        {returned > 0 && (
          <span className="vz-chip" data-tone="bad">
            {t('returnedCount', { count: returned })}
          </span>
        )}
        <Stages register={register} />
        {noted && <span className="vz-chip">{t('notedBy', { name: noted })}</span>}
        {batch && <span className="vz-chip">{t('receipt', { number: batch.number })}</span>}
        {acts}
        <FileButtons file={file} make={(as) => api.registry.unitRegisterFile({ registerId: id, as })} />
      </div>
      {file.failure && (
        <p className={dispatch.wrong} role="alert">
          {errorText(file.failure)}
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <UnitLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

/** How far it is: with its head, with the registry, accepted. */
function Stages({ register }: { register: UnitMailRegister }) {
  const t = useTranslations('registry.unitMail')
  const moment = useMoment()
  const { signer, signedBy, signedAt, onPaper, acceptedBy, acceptedAt } = register
  if (!signedAt)
    return (
      <span className="vz-chip" data-tone="warn">
        {signer ? t('awaitsSignature', { name: signer.name }) : t('awaitsHead')}
      </span>
    )
  return (
    <>
      <span className="vz-chip">
        {onPaper
          ? t('passedOnPaper', {
              when: moment(signedAt),
              name: signedBy ?? '',
              head: signer?.name ?? '',
              reason: onPaper,
            })
          : t('signed', { when: moment(signedAt), name: signedBy ?? '' })}
      </span>
      <span className="vz-chip" data-tone={acceptedAt ? 'ok' : 'warn'}>
        {acceptedAt ? t('accepted', { when: moment(acceptedAt), name: acceptedBy ?? '' }) : t('awaits')}
      </span>
    </>
  )
}
