import { useTranslations } from 'next-intl'
import type { AddresseeCard } from '@/lib/contracts/organisations-views'
import { useCountryName } from '../organisations/use-country-name'
import styles from './addressees.module.css'

const TOLD = [
  ...(['shortName', 'foreignName', 'position', 'headPositionDative', 'headNameDative', 'salutation'] as const),
  ...(['taxNumber', 'address', 'country', 'email', 'phone'] as const),
] as const

/** What is known of an addressee; what is not is left out. */
export function EntryFacts({ card }: { card: AddresseeCard }) {
  const t = useTranslations('organisations')
  const countryName = useCountryName()
  const told = { ...card, country: countryName(card.country) }
  const facts = TOLD.flatMap((field) => (told[field] ? [{ label: t(`fields.${field}`), value: told[field] }] : []))
  if (card.category) facts.push({ label: t('category.label'), value: t(`categories.${card.category}`) })
  if (card.formerNames.length) facts.push({ label: t('module.formerNames'), value: card.formerNames.join('\n') })
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
