'use client'

import { useFormatter } from 'next-intl'

/** The hour of an item; its whole moment on hover. */
export function ItemTime({ at }: { at: string }) {
  const format = useFormatter()
  const moment = new Date(at)
  return (
    <time dateTime={at} title={format.dateTime(moment, { dateStyle: 'long', timeStyle: 'medium' })}>
      {format.dateTime(moment, { hour: '2-digit', minute: '2-digit' })}
    </time>
  )
}
