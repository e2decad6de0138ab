import { useTranslations } from 'next-intl'
import { CountedKind, UncountedKind } from '@/lib/contracts/registry-processing-views'

/** The words of a kind of mail that gets no number; null where there is none. */
export function useKindWords(): (kind: string | null) => string | null {
  const t = useTranslations('registry.processing.kinds')
  return (kind) => {
    const known = CountedKind.or(UncountedKind).safeParse(kind)
    return known.success ? t(known.data) : null
  }
}
