import { dayIn } from '@/lib/text/wall-clock'
import type { Act } from './use-act-words'

/** Acts by the day of the office on which they were done, newest first, as they come. */
export function groupByDay(acts: Act[], timeZone: string): { day: string; acts: Act[] }[] {
  const days: { day: string; acts: Act[] }[] = []
  for (const act of acts) {
    const day = dayIn(new Date(act.at), timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.acts.push(act)
    else days.push({ day, acts: [act] })
  }
  return days
}
