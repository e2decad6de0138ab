'use client'

import { Button, Checkbox, Modal, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFoundPeople } from '@/components/directory/use-found-people'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { Damage } from '@/lib/contracts/registry-processing-views'
import styles from './processing.module.css'

const SIGNERS = 3
const MANY = 50

type Props = { documentId: string; onDrawn: () => void; onClose: () => void }

/** The act on damaged mail: what was found, in words too, and the three who sign its two copies. */
export function ActDialog({ documentId, onDrawn, onClose }: Props) {
  const t = useTranslations('registry.processing')
  const errorText = useErrorText()
  const [damages, setDamages] = useState<Damage[]>([])
  const [description, setDescription] = useState('')
  const [signerIds, setSignerIds] = useState<string[]>([])
  const { people } = useFoundPeople('', { permission: 'registry.register', limit: MANY, unasked: true })
  const drawing = useCommand(orpc.registry.drawAct, { done: onDrawn })
  const blocked = !damages.length || !description.trim() || signerIds.length < SIGNERS
  const submit = () => !blocked && void drawing.run({ documentId, damages, description, signerIds })
  return (
    <Modal opened onClose={onClose} title={t('act.title')} size={520}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && submit()}
      >
        <p>{t('act.about')}</p>
        <Checkbox.Group
          label={t('act.found')}
          withAsterisk
          value={damages}
          onChange={(all) => setDamages(Damage.array().parse(all))}
        >
          <div className={styles.checks}>
            {Damage.options.map((damage, index) => (
              <Checkbox
                key={damage}
                value={damage}
                label={t(`act.damages.${damage}`)}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={t('act.description')}
          withAsterisk
          value={description}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('act.signers')} withAsterisk value={signerIds} onChange={setSignerIds}>
          <div className={styles.checks}>
            {people.map((person) => (
              <Checkbox key={person.id} value={person.id} label={`${person.name}, ${person.position}`} />
            ))}
          </div>
        </Checkbox.Group>
        {people.length > 0 && people.length < SIGNERS && <p className={styles.warn}>{t('act.few')}</p>}
        {drawing.error && (
          <p className={styles.wrong} role="alert">
            {errorText(drawing.error)}
          </p>
        )}
        <div className={styles.foot}>
          <Button type="submit" loading={drawing.pending} disabled={blocked}>
            {t('act.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
