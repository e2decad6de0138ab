'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Failure } from '@/lib/api/failure'

/** The words for a refusal: by its code, else the general ones; a reason of a disabled button reads the same way. */
export function useErrorText(): (failure: Pick<Failure, 'code'> & { data?: Record<string, unknown> }) => string {
  const t = useTranslations()
  return useCallback(
    ({ code, data = {} }) => {
      const [slice, reason] = code.split('.')
      const key = `${slice}.errors.${reason}`
      const values = Object.fromEntries(
        Object.entries(data).filter(([, value]) => ['string', 'number'].includes(typeof value)),
      ) as Record<string, string | number>
      return t.has(key as never) ? t(key as never, values as never) : t('kernel.errors.internal')
    },
    [t],
  )
}
