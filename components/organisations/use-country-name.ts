import { useLocale } from 'next-intl'
import { useCallback } from 'react'
import { officialName } from '@/lib/countries/countries'

/** The official name of a country in the language of the screen; nothing for home. */
export function useCountryName(): (code: string | null) => string {
  const language = useLocale() === 'en' ? 'en' : 'ru'
  return useCallback((code) => officialName(code, language), [language])
}
