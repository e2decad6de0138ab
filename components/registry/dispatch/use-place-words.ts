import { useTranslations } from 'next-intl'
import { isPostal, type LineView } from '@/lib/contracts/registry-dispatch-views'
import { addressInLine } from '@/lib/countries/address'

type Place = Pick<LineView, 'method' | 'address' | 'country' | 'email'>

/** Where a line goes; that an address is missing is said only of a way that needs one. */
export function usePlaceWords(): (line: Place) => string {
  const t = useTranslations('registry.dispatch')
  return (line) => {
    const place = line.method === 'email' ? line.email : addressInLine(line)
    return place || (line.method === 'email' || isPostal(line.method) ? t('noAddress') : '')
  }
}
