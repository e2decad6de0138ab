'use client'

import { Alert, Button, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { MailingListView } from '@/lib/contracts/organisations-views'
import { NOBODY, PersonPicker } from '../directory/person-picker'
import { useErrorText } from '../ui/error-text'
import styles from './addressees.module.css'
import { RequestRow } from './request-row'

const ACCESS = ['use', 'change', 'none'] as const
type Props = { list: MailingListView; onChanged: () => void }

/** Who else may use or change the list, and the author's request to the operator for it (T-19.02). */
export function ListRights({ list, onChanged }: Props) {
  const t = useTranslations('organisations')
  const errorText = useErrorText()
  const [person, setPerson] = useState(NOBODY)
  const [access, setAccess] = useState<(typeof ACCESS)[number]>('use')
  const asking = useCommand(orpc.organisations.requestListRight, {
    done: () => {
      setPerson(NOBODY)
      onChanged()
    },
  })
  return (
    <section aria-labelledby="rights">
      <h3 className="vz-section" id="rights">
        {t('lists.rights')}
      </h3>
      <ul>
        {list.rights.map((right) => (
          <li key={right.personId} className={styles.request}>
            <b>{right.person}</b> <span>{t(`requests.access.${right.access}`)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.decision}>
        <PersonPicker label={t('lists.whom')} value={person} onChange={setPerson} />
        <Select
          label={t('lists.access')}
          value={access}
          allowDeselect={false}
          onChange={(value) => setAccess(value as (typeof ACCESS)[number])}
          data={ACCESS.map((value) => ({ value, label: t(`requests.access.${value}`) }))}
        />
        <Button
          variant="default"
          disabled={!person.id}
          loading={asking.pending}
          onClick={() => person.id && void asking.run({ listId: list.id, personId: person.id, access })}
        >
          {t('lists.ask')}
        </Button>
      </div>
      {asking.error && (
        <Alert color="red" role="alert">
          {errorText(asking.error)}
        </Alert>
      )}
      <ul>
        {list.requests.map((request) => (
          <RequestRow key={request.id} request={request} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}
