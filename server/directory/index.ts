export { loadCalendar } from './calendar'
export { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './production-calendar'
export { findPeopleBy, getPerson, personMay } from './queries'
