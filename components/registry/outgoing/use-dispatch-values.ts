'use client'

import { useKept } from '@/components/ui/use-kept'
import type { DispatchMethod } from '@/lib/contracts/registry-views'

export type DispatchValues = { method: DispatchMethod | null; sentOn: string | null; trackNumber: string; note: string }

const EMPTY: DispatchValues = { method: null, sentOn: null, trackNumber: '', note: '' }

/** What is typed about a sending outlives a reload and a refusal. */
export const useDispatchValues = (documentId: string) =>
  useKept<DispatchValues>(`registry:dispatch:${documentId}`, EMPTY)
