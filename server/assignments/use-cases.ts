import { assignmentsForDocument, myAssignments } from './queries'
import { startAssignment } from './start-assignment'
import { withdrawAssignment } from './withdraw-assignment'

export const assignmentsUseCases = {
  start: startAssignment,
  withdraw: withdrawAssignment,
  forDocument: assignmentsForDocument,
  mine: myAssignments,
}
