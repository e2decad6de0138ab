'use client'

import { useTranslations } from 'next-intl'
import { useMoment } from '@/components/ui/use-moment'
import type { UnitMailRegister } from '@/lib/contracts/registry-unit-mail'

/** A register by its number, or, before the signature, by when it was begun. */
export function useRegisterName(): (register: Pick<UnitMailRegister, 'number' | 'createdAt'>) => string {
  const t = useTranslations('registry.unitMail')
  const moment = useMoment()
  return ({ number, createdAt }) => (number ? t('register', { number }) : t('draftOf', { date: moment(createdAt) }))
}
