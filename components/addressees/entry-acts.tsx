'use client'

import { Alert, Button, Menu } from '@mantine/core'
import { IconArrowMerge, IconDots, IconMailForward, IconPencil, IconPlus, IconShare } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { AddresseeCard, AddresseeKind } from '@/lib/contracts/organisations-views'
import { useErrorText } from '../ui/error-text'
import styles from './addressees.module.css'
import { AskOperator } from './ask-operator'
import { EntryForm } from './entry-form'
import { MergeDialog } from './merge-dialog'

type Props = { card: AddresseeCard; onChanged: () => void; choose: (id: string) => void }
type Form = 'change' | 'unit' | 'official' | 'merge' | 'email' | 'redirect' | 'request' | null

/** What may be done with an addressee; what may not is not offered, and the card says why it is closed. */
export function EntryActs({ card, onChanged, choose }: Props) {
  const t = useTranslations('organisations')
  const errorText = useErrorText()
  const [form, setForm] = useState<Form>(null)
  const close = () => setForm(null)
  const sharing = useCommand(orpc.organisations.share, { done: onChanged })
  const closing = useCommand(orpc.organisations.setClosed, { done: onChanged })
  const { id: organisationId, abilities, closed } = card
  const failure = sharing.error ?? closing.error
  const done = (id: string) => {
    close()
    onChanged()
    choose(id)
  }
  return (
    <>
      <div className={styles.acts}>
        {abilities.change === true && (
          <Button
            variant="default"
            leftSection={<IconPencil size={15} stroke={1.75} />}
            onClick={() => setForm('change')}
          >
            {t('acts.change')}
          </Button>
        )}
        {abilities.addBelow === true &&
          (['unit', 'official'] as const)
            .filter((kind) => kind === 'official' || card.kind !== 'unit')
            .map((kind) => (
              <Button
                key={kind}
                variant="default"
                leftSection={<IconPlus size={15} stroke={1.75} />}
                onClick={() => setForm(kind)}
              >
                {t(`acts.${kind}`)}
              </Button>
            ))}
        {abilities.share === true && (
          <Button
            variant="default"
            leftSection={<IconShare size={15} stroke={1.75} />}
            loading={sharing.pending}
            onClick={() => void sharing.run({ organisationId })}
          >
            {t('acts.share')}
          </Button>
        )}
        {abilities.close === true && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="default" aria-label={t('acts.more')} px={10}>
                <IconDots size={17} stroke={1.75} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.75} />} onClick={() => setForm('merge')}>
                {t('acts.merge')}
              </Menu.Item>
              {!card.exchange && (
                <Menu.Item leftSection={<IconMailForward size={16} stroke={1.75} />} onClick={() => setForm('email')}>
                  {t('acts.email')}
                </Menu.Item>
              )}
              {!card.redirects && <Menu.Item onClick={() => setForm('redirect')}>{t('acts.redirect')}</Menu.Item>}
              {card.exchange && <Menu.Item onClick={() => setForm('request')}>{t('acts.request')}</Menu.Item>}
              <Menu.Item onClick={() => void closing.run({ organisationId, closed: !closed })}>
                {t(closed ? 'acts.reopen' : 'acts.close')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {failure && (
        <Alert color="red" role="alert">
          {errorText(failure)}
        </Alert>
      )}
      {form === 'change' && <EntryForm card={card} onClose={close} onDone={done} />}
      {(form === 'unit' || form === 'official') && (
        <EntryForm start={{ kind: form as AddresseeKind, parent: card }} onClose={close} onDone={done} />
      )}
      {form === 'merge' && <MergeDialog kept={card} onClose={close} onDone={done} />}
      {(form === 'email' || form === 'redirect' || form === 'request') && (
        <AskOperator
          organisationId={organisationId}
          kind={form === 'request' ? 'change' : form}
          onClose={close}
          onDone={() => done(organisationId)}
        />
      )}
    </>
  )
}
