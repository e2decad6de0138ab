import { appointSubstitute, changeOwnPassword, disableAccount, resetPassword } from './accounts'
import { findPeople, listAccounts, listUnits, me } from './queries'

export const directoryUseCases = {
  me,
  findPeople,
  units: listUnits,
  accounts: listAccounts,
  disableAccount,
  resetPassword,
  changeOwnPassword,
  appointSubstitute,
}
