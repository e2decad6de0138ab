export { actingFor } from './acting-for'
export { loadCalendar } from './calendar'
export { findAddressed } from './find-addressed'
export { mayReceiveRestricted } from './may-receive-restricted'
export { type CasedName, nameInCase } from './name-in-case'
export { type Principals, principalsOf } from './principals'
export {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  workingDaysBetween,
  workingDaysEndEarly,
} from './production-calendar'
export { findPeopleBy, getPerson, personMay } from './queries'
export { peopleNamed, succeededBy } from './supervisor'
export { findUnitsBy, officeName, type UnitWithPeople, unitsWithPeople } from './units'
