'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useOfficeZone } from '@/components/ui/office-day'
import { officeNow } from '@/lib/realtime/office-clock'
import styles from './feed.module.css'
import { dayOf } from './rows'

/** The day that begins here: «сегодня, 14 мая», «вчера», «12 мая», «12 мая 2025 г.». */
export function DayLine({ at }: { at: string }) {
  const t = useTranslations('rooms.feed')
  const format = useFormatter()
  const timeZone = useOfficeZone()
  const moment = new Date(at)
  const day = dayOf(moment, timeZone)
  const today = dayOf(new Date(officeNow()), timeZone)
  const date = format.dateTime(moment, { day: 'numeric', month: 'long' })
  const words = () => {
    if (day === today) return t('today', { date })
    if (day === dayOf(new Date(officeNow() - 86_400_000), timeZone)) return t('yesterday')
    if (day.slice(0, 4) === today.slice(0, 4)) return date
    return format.dateTime(moment, { day: 'numeric', month: 'long', year: 'numeric' })
  }
  return <div className={styles.day}>{words()}</div>
}
