import { useState } from 'react'
import { isDay } from '../card/card-values'

/** Two days and whether they stand in order; today alone until something else is chosen. */
export function usePeriod(first: string, last = first) {
  const [from, setFrom] = useState<string | null>(first)
  const [until, setUntil] = useState<string | null>(last)
  const period = { from: isDay(from) ? from : first, until: isDay(until) ? until : last }
  return { from, until, setFrom, setUntil, period }
}
