import { directoryContract } from '@/lib/contracts/directory'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { loadCalendar } from './calendar'
import { nonWorkingDays } from './production-calendar'

const DAYS = 800

/** Days of a period on which the office does not work, for whoever chooses a term. */
export const readCalendar = defineQuery(directoryContract.calendar, {
  name: 'directory.calendar',
  async run({ db, today }, { from, until }) {
    const length = (Date.parse(until) - Date.parse(from)) / 86_400_000
    if (length < 0 || length > DAYS) throw new DomainError('invalid', 'directory.wrong_period')
    return { today, nonWorking: nonWorkingDays(await loadCalendar(db), from, until) }
  },
})
