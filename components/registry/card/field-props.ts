import type { OfficeCalendar } from '@/components/directory/use-office-calendar'
import type { Suggestions } from '@/lib/contracts/registry-views'
import type { Problems } from './card-problems'
import type { CardForm } from './use-card-form'

/** What every part of the card's form is given. */
export type FieldsProps = {
  form: CardForm
  problems: Problems
  suggested: Suggestions | null
  calendar: OfficeCalendar | null
  today: string
}
