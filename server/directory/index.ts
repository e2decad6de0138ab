export { loadCalendar } from './calendar'
export { type Principals, principalsOf } from './principals'
export { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './production-calendar'
export { findPeopleBy, getPerson, personMay } from './queries'
