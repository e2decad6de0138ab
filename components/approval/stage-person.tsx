'use client'

import { IconArrowBackUp, IconCheck, IconEye, IconHourglass, IconMessageCircle, IconMinus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { CycleView, RouteStageView } from '@/lib/contracts/approval-views'
import { PersonAvatar } from '../ui/marks'
import styles from './tab.module.css'
import { TermChip } from './term-chip'
import { useWhen } from './use-when'

type Entry = RouteStageView['people'][number]
type Props = { entry: Entry; cycle: CycleView; current: boolean; substitute?: string }

/** A person of a stage: the mark on the picture says what they did, the words repeat it for those who do not see it. */
export function StagePerson({ entry, cycle, current, substitute }: Props) {
  const t = useTranslations('approval')
  const when = useWhen()
  const { person, unit, mine, state, at } = entry
  const asked = current && state === 'open'
  const { tone, Icon, word } = markOf(entry)
  return (
    <li className={styles.person}>
      <span className={styles.face}>
        <PersonAvatar name={person.name} size={28} />
        <span className={styles.mark} data-tone={tone} role="img" aria-label={t(word)} title={t(word)}>
          <Icon size={tone === 'wait' ? 9 : 10} stroke={2.25} aria-hidden />
        </span>
      </span>
      <span className={styles.name}>
        <b className="vz-ell" title={person.name}>
          {mine ? t('tab.you', { name: person.name }) : person.name}
        </b>
        <span className="vz-ell" title={substitute ? undefined : (unit ?? person.position)}>
          {substitute ? t('tab.behalf', { name: substitute }) : (unit ?? person.position)}
        </span>
      </span>
      <span className={styles.time}>
        {at && !asked ? (
          <time dateTime={at} title={when.exact(at)}>
            {when.brief(at)}
          </time>
        ) : (
          asked && mine && <TermChip dueAt={cycle.dueAt} daysLeft={cycle.daysLeft} />
        )}
      </span>
    </li>
  )
}

/** The mark of a person by what stands at their step; a remark or an acquaintance leaves it open but is shown. */
function markOf({ state, verdict }: Entry) {
  if (state === 'agreed' || state === 'visaed' || state === 'signed')
    return { tone: 'ok', Icon: IconCheck, word: `verdicts.${state}` } as const
  if (state === 'returned') return { tone: 'bad', Icon: IconArrowBackUp, word: 'verdicts.rework' } as const
  if (verdict === 'remarks') return { tone: 'warn', Icon: IconMessageCircle, word: 'verdicts.remarks' } as const
  if (verdict === 'acquainted') return { tone: 'mute', Icon: IconEye, word: 'verdicts.acquainted' } as const
  if (state === 'withdrawn') return { tone: 'wait', Icon: IconMinus, word: 'states.withdrawn' } as const
  return { tone: 'wait', Icon: IconHourglass, word: state === 'open' ? 'states.open' : 'states.waiting' } as const
}
