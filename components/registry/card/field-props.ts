import type { OfficeCalendar } from '@/components/directory/use-office-calendar'
import type { Problems } from './card-problems'
import type { Offers } from './offers'
import type { CardForm } from './use-card-form'

/** What every part of the card's form is given. */
export type FieldsProps = {
  form: CardForm
  problems: Problems
  /** What was read on the scan and may be taken. */
  offers: Offers
  calendar: OfficeCalendar | null
  today: string
}
