import { IconBuilding, IconHistory, IconLock, IconUser } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { FoundOrganisation } from '@/lib/contracts/organisations-views'
import styles from './organisations.module.css'

type Found = Pick<FoundOrganisation, 'kind' | 'name' | 'within' | 'address' | 'own' | 'recent'>

/** An addressee in a list to choose from: what it stands in and the address tell namesakes apart (V-05.13). */
export function OrganisationOption({
  organisation: { kind, name, within, address, own, recent },
}: {
  organisation: Found
}) {
  const t = useTranslations('organisations.picker')
  const Icon = recent ? IconHistory : kind === 'official' || kind === 'citizen' ? IconUser : IconBuilding
  const place = [within, address].filter(Boolean).join(' · ')
  return (
    <span className={styles.option}>
      <Icon size={16} stroke={1.75} aria-label={recent ? t('recent') : undefined} aria-hidden={!recent} />
      <span className={styles.name}>
        <b className="vz-ell">{name}</b>
        {place && <span className="vz-ell">{place}</span>}
      </span>
      {own && <IconLock size={14} stroke={1.75} aria-label={t('own')} />}
    </span>
  )
}
