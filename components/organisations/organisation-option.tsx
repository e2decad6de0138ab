import { IconBuilding, IconHistory } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './organisations.module.css'

type Found = { name: string; shortName: string | null; address: string | null; recent: boolean }

/** An organisation in a list to choose from: the address tells namesakes apart. */
export function OrganisationOption({ organisation: { name, address, recent } }: { organisation: Found }) {
  const t = useTranslations('organisations.picker')
  const Icon = recent ? IconHistory : IconBuilding
  return (
    <span className={styles.option}>
      <Icon size={16} stroke={1.75} aria-label={recent ? t('recent') : undefined} aria-hidden={!recent} />
      <span className={styles.name}>
        <b className="vz-ell">{name}</b>
        {address && <span className="vz-ell">{address}</span>}
      </span>
    </span>
  )
}
