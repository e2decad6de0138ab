'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { Duplicate } from '@/lib/contracts/registry-views'
import { absentNow, type CardValues, isDay } from './card-values'

/** The likeliest repetition of this letter that the registrar has not looked at yet. */
export function useDuplicate(documentId: string, values: CardValues): Duplicate | null {
  const { organisation, duplicateChoice } = values
  const absent = absentNow(values)
  const number = absent.includes('theirNumber') ? '' : values.theirNumber.trim()
  const date = absent.includes('theirDate') || !isDay(values.theirDate) ? undefined : values.theirDate
  const wanted = {
    correspondentId: organisation?.id,
    theirNumber: number || undefined,
    theirDate: date,
    except: documentId,
  }
  const [asked] = useDebouncedValue(JSON.stringify(wanted), 350)
  const { data = [] } = useLive(orpc.registry.findDuplicates, JSON.parse(asked) as typeof wanted, {
    watch: ['registry'],
  })
  return data.find((row) => row.documentId !== duplicateChoice?.documentId) ?? null
}
