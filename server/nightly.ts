import { type ParsedCronItem, parseCronItems, type TimestampDigest } from 'graphile-worker'
import { timeIn } from '@/lib/text/wall-clock'
import { env } from './kernel/env'
import { reactions } from './reactions'

const CAME = 'office.nightCame'

/** Nobody writes then, by the office's own clock. */
const NIGHT = '03:10'

/** Whether this minute, told in UTC, is when the night's work of an office begins. */
export function isNight({ month, date, hour, min }: TimestampDigest, timeZone: string, year: number): boolean {
  const moment = new Date(Date.UTC(year, month - 1, date, hour, min))
  return timeIn(moment, timeZone) === NIGHT
}

/** One job for each reaction to office.nightCame, every night; the queue sees to it that several nodes make it once. */
export const nightly = (): ParsedCronItem[] =>
  parseCronItems(
    Object.keys(reactions[CAME] ?? {}).map((reaction) => ({
      task: 'reaction',
      identifier: `${CAME}:${reaction}`,
      match: (minute) => isNight(minute, env().OFFICE_TIME_ZONE, new Date().getUTCFullYear()),
      payload: { event: CAME, reaction, data: {} },
      options: { maxAttempts: 3 },
    })),
  )
