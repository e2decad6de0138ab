import { useTranslations } from 'next-intl'
import { lettersFault, type Postal } from '@/lib/countries/address'
import styles from './organisations.module.css'

/** What of an address an envelope would not bear, said while it is typed; it holds nothing up here. */
export function AddressHint({ className, ...postal }: Postal & { className?: string }) {
  const t = useTranslations('organisations.addressFaults')
  const fault = postal.address.trim() ? lettersFault(postal) : null
  if (!fault) return null
  return (
    <small className={[styles.fault, className].filter(Boolean).join(' ')} role="status">
      {t(fault)}
    </small>
  )
}
