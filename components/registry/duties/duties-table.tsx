'use client'

import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { PersonAvatar, RestrictedMark } from '@/components/ui/marks'
import type { DutyView } from '@/lib/contracts/registry-duties'
import styles from './duties.module.css'
import { useDutyWords } from './use-duty-words'

type Props = {
  duties: DutyView[]
  onChange: (duty: DutyView) => void
  onRemove: (duty: DutyView) => void
}

/** Officials with their topics and correspondents, and what may be done with each row. */
export function DutiesTable({ duties, onChange, onRemove }: Props) {
  const t = useTranslations('registry.duties')
  return (
    <table className={`vz-table ${styles.table}`} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('official')}</th>
          <th scope="col">{t('topics')}</th>
          <th scope="col">{t('bodies')}</th>
          <th scope="col">{t('days')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <Row key={duty.id} duty={duty} onChange={() => onChange(duty)} onRemove={() => onRemove(duty)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ duty, onChange, onRemove }: { duty: DutyView; onChange: () => void; onRemove: () => void }) {
  const t = useTranslations('registry.duties')
  const categories = useTranslations('organisations.categories')
  const words = useDutyWords()
  const { person, topics, bodies, order, state, left, admitted } = duty
  const restricted = duty.access === 'dsp'
  const senders = [...bodies.map(({ name }) => name), ...duty.categories.map((category) => categories(category))]
  const about = [...topics, ...duty.kinds.map(({ name }) => name), ...duty.groups]
  const everything = restricted && !about.length && !senders.length
  const off = left || state === 'over' || (restricted && !admitted)
  return (
    <tr className={off ? styles.off : undefined}>
      <td>
        <span className={styles.person}>
          <PersonAvatar name={person.name} size={28} />
          <span>
            <b>{person.name}</b>
            <small>{left ? t('left') : person.position}</small>
            {restricted && <RestrictedMark />}
            {restricted && !admitted && !left && <small>{t('notAdmitted')}</small>}
          </span>
        </span>
      </td>
      <td data-label={t('topics')}>
        <Chips words={everything ? [t('reason.access')] : about} />
      </td>
      <td data-label={t('bodies')}>
        <Chips words={senders} />
      </td>
      <td data-label={t('days')} className="vz-tn">
        {words.days(duty)}
        {state !== 'active' && <small>{t(state)}</small>}
        {order && <small>{order}</small>}
      </td>
      <td className={styles.acts}>
        <button
          type="button"
          className="vz-iconbtn"
          aria-label={t('change', { name: person.name })}
          title={t('change', { name: person.name })}
          onClick={onChange}
        >
          <IconPencil size={16} stroke={1.75} aria-hidden />
        </button>
        <button
          type="button"
          className="vz-iconbtn"
          aria-label={t('remove', { name: person.name })}
          title={t('remove', { name: person.name })}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </button>
      </td>
    </tr>
  )
}

function Chips({ words }: { words: string[] }) {
  return (
    <span className={styles.chips}>
      {words.map((word) => (
        <span className="vz-chip" key={word}>
          {word}
        </span>
      ))}
    </span>
  )
}
