import { Checkbox } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { BY_DATA, faultOf, isElectronic, type LineView } from '@/lib/contracts/registry-dispatch-views'
import { formatDate } from '@/lib/text/dates'
import styles from './dispatch.module.css'
import { usePlaceWords } from './use-place-words'

type Props = {
  line: LineView
  today: string
  together: number
  chosen?: boolean
  onChoose?: (chosen: boolean) => void
}

/** One addressee of a document: what goes, to whom, where, by when, and what its checks say. */
export function LineRow({ line, today, together, chosen, onChoose }: Props) {
  const t = useTranslations('registry.dispatch')
  const faults = useTranslations('organisations.addressFaults')
  const { state, number, regDate, addressee, decidedBy, approvedBy, permittedBy, returnReason } = line
  const place = usePlaceWords()(line)
  const fault = faultOf(line.checks)
  const bare = line.checks.find(({ key, result }) => key === 'cover' && result === 'confirmed')
  const names = [
    permittedBy && t('permitted', { name: permittedBy }),
    decidedBy && t('decided', { name: decidedBy }),
    decidedBy && (approvedBy ? t('approved', { name: approvedBy }) : t('notApproved')),
  ]
  return (
    <li className={styles.line}>
      {onChoose && (
        <Checkbox
          size="md"
          aria-label={t('one', { number: number ?? '', addressee })}
          checked={chosen ?? false}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <span className={styles.words}>
        <b>
          <Link href={`/rooms/${line.documentId}`}>
            {t('returnNumber', { number: number ?? '', date: regDate ? formatDate(regDate) : '' })}
          </Link>{' '}
          {line.title}
        </b>
        <span>{addressee}</span>
        {place && <small>{place}</small>}
        {state === 'waiting' && fault && <small className={styles.wrong}>{faults(fault)}</small>}
        {names.some(Boolean) && <small>{names.filter(Boolean).join(', ')}</small>}
        {bare?.note && <small>{t('coverNote', { note: bare.note, name: bare.by ?? '' })}</small>}
        {returnReason && <small className={styles.wrong}>{returnReason}</small>}
      </span>
      <LineMarks {...{ line, today, together }} />
    </li>
  )
}

function LineMarks({ line, today, together }: Pick<Props, 'line' | 'today' | 'together'>) {
  const t = useTranslations('registry.dispatch')
  const { state, sendBy, urgent, kind } = line
  const wrong = line.checks.filter(
    ({ key, result }) => result === 'failed' && (BY_DATA.includes(key) || key === 'cover'),
  )
  return (
    <span className={styles.marks}>
      {urgent && (
        <span className="vz-chip" data-tone="bad">
          {t('urgent')}
        </span>
      )}
      {line.country && <span className="vz-chip">{t('abroad')}</span>}
      {line.mission && !line.country && <span className="vz-chip">{t('mission')}</span>}
      {kind !== 'first' && <span className="vz-chip">{t(kind === 'follow_up' ? 'followUp' : 'replacement')}</span>}
      {together > 1 && !isElectronic(line.method) && (
        <span className="vz-chip">{t('envelope', { count: together })}</span>
      )}
      {state === 'waiting' &&
        wrong.map(({ key }) => (
          <span key={key} className="vz-chip" data-tone="warn">
            {t(
              key === 'cover' ? 'noCover' : key === 'addressee' && !line.addressee ? 'noAddressPart' : `checks.${key}`,
            )}
          </span>
        ))}
      {state === 'accepted' && sendBy && (
        <span className="vz-chip" data-tone={sendBy <= today ? 'ink' : undefined}>
          {sendBy === today ? t('today') : t('by', { date: formatDate(sendBy) })}
        </span>
      )}
      {state !== 'with_executor' && (
        <span className="vz-chip" data-tone={state === 'accepted' ? 'ok' : undefined}>
          {t(state === 'accepted' ? 'accepted' : 'waiting')}
        </span>
      )}
    </span>
  )
}
