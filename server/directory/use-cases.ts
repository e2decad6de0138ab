import { appointSubstitute } from './appoint-substitute'
import { assignRoles } from './assign-roles'
import { changeOwnPassword } from './change-own-password'
import { changePerson } from './change-person'
import { disableAccount } from './disable-account'
import { endSubstitution } from './end-substitution'
import { listAccounts, listRoles } from './list-accounts'
import { listSubstitutions } from './list-substitutions'
import { proposeDativeName } from './propose-dative-name'
import { findPeople, me } from './queries'
import { readCalendar } from './read-calendar'
import { resetPassword } from './reset-password'
import { listUnits } from './units'

export const directoryUseCases = {
  me,
  findPeople,
  units: listUnits,
  calendar: readCalendar,
  proposeDative: proposeDativeName,
  changePerson,
  accounts: listAccounts,
  roles: listRoles,
  assignRoles,
  disableAccount,
  resetPassword,
  changeOwnPassword,
  substitutions: listSubstitutions,
  appointSubstitute,
  endSubstitution,
}
