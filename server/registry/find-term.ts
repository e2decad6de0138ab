import { registryContract } from '@/lib/contracts/registry'
import { addWorkingDays, isWorkingDay, loadCalendar, workingDaysBetween } from '../directory'
import { defineQuery } from '../kernel/query'

/** A term as a date and as working days; only the production calendar knows the holidays. */
export const findTerm = defineQuery(registryContract.term, {
  name: 'registry.term',
  async run({ db, today }, { until, workingDays }) {
    const calendar = await loadCalendar(db)
    const date = workingDays ? addWorkingDays(calendar, today, workingDays) : (until ?? null)
    return {
      today,
      date,
      workingDays: date ? workingDaysBetween(calendar, today, date) : null,
      dayOff: date ? !isWorkingDay(calendar, date) : false,
    }
  },
})
