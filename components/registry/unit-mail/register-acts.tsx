'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSession } from '@/components/frame/session'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { UnitMailRegister } from '@/lib/contracts/registry-unit-mail'
import dispatch from '../dispatch/dispatch.module.css'
import { FormDialog } from '../dispatch/form-dialog'
import { PassOnPaper } from './pass-on-paper'
import type { Edited } from './register-editor'
import { returnedOf, typedLines } from './unit-lines'
import { useRegisterName } from './use-register-name'

type Props = { register: UnitMailRegister; refresh: () => void; onEdit: (edited: Edited) => void }

/** What the unit may do with its register: change and put it away, sign it, take note of what came back and pass it on again. */
export function RegisterActs({ register, refresh, onEdit }: Props) {
  const t = useTranslations('registry.unitMail')
  const errorText = useErrorText()
  const name = useRegisterName()(register)
  const [asking, setAsking] = useState<'sign' | 'drop' | 'paper' | null>(null)
  const noting = useCommand(orpc.registry.noteUnitReturns, { done: refresh, failed: refresh })
  const { id, version, lines, abilities } = register
  const close = () => setAsking(null)
  const returned = returnedOf(register)
  const button = (act: 'change' | 'drop' | 'again' | 'paper', onClick: () => void) => (
    <Button size="xs" variant="default" aria-label={t(`${act}Of`, { name })} onClick={onClick}>
      {t(act)}
    </Button>
  )
  return (
    <>
      {abilities.change === true &&
        button('change', () => onEdit({ lines: typedLines(lines), register: { id, version } }))}
      {abilities.change === true && button('drop', () => setAsking('drop'))}
      {abilities.sign === true && (
        <Button size="xs" aria-label={t('signOf', { name })} onClick={() => setAsking('sign')}>
          {t('sign')}
        </Button>
      )}
      {abilities.pass === true && button('paper', () => setAsking('paper'))}
      {abilities.note === true && button('again', () => onEdit({ lines: typedLines(returned), again: id }))}
      {abilities.note === true && (
        <Button
          size="xs"
          loading={noting.pending}
          aria-label={t('noteOf', { name })}
          onClick={() => void noting.run({ registerId: id })}
        >
          {t('noteIt')}
        </Button>
      )}
      {noting.error && (
        <span className={dispatch.wrong} role="alert">
          {errorText(noting.error)}
        </span>
      )}
      {asking === 'sign' && <SignRegister register={register} refresh={refresh} onClose={close} />}
      {asking === 'paper' && <PassOnPaper register={register} refresh={refresh} onClose={close} />}
      {asking === 'drop' && <DropRegister register={register} refresh={refresh} onClose={close} />}
    </>
  )
}

type DialogProps = { register: UnitMailRegister; refresh: () => void; onClose: () => void }

/** The signature of the head, or in their place; what was read is what is signed. */
function SignRegister({ register: { id: registerId, version, signer, lines }, refresh, onClose }: DialogProps) {
  const t = useTranslations('registry.unitMail')
  const { personId } = useSession()
  // The version on screen when the dialog opened: what somebody changes meanwhile is not signed unread.
  const [read] = useState(version)
  const done = () => {
    refresh()
    onClose()
  }
  const act = useCommand(orpc.registry.signUnitRegister, { done, failed: refresh })
  return (
    <FormDialog
      title={t('signTitle')}
      submit={t('sign')}
      act={act}
      onSubmit={() => void act.run({ registerId, version: read })}
      onClose={onClose}
    >
      <p>{t('signText', { count: lines.length })}</p>
      {signer && signer.id !== personId && <p>{t('signFor', { name: signer.name })}</p>}
    </FormDialog>
  )
}

function DropRegister({ register: { id: registerId }, refresh, onClose }: DialogProps) {
  const t = useTranslations('registry.unitMail')
  const done = () => {
    refresh()
    onClose()
  }
  const act = useCommand(orpc.registry.dropUnitRegister, { done, failed: refresh })
  return (
    <FormDialog
      title={t('dropTitle')}
      submit={t('drop')}
      act={act}
      onSubmit={() => void act.run({ registerId })}
      onClose={onClose}
    >
      <p>{t('dropText')}</p>
    </FormDialog>
  )
}
