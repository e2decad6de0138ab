import { acceptReport } from './accept-report'
import { consider } from './consider'
import { assignmentsForDocument, consideration, myAssignmentCounts, myAssignments } from './queries'
import { reportExecution } from './report-execution'
import { returnReport } from './return-report'
import { startAssignment } from './start-assignment'
import { withdrawAssignment } from './withdraw-assignment'

export const assignmentsUseCases = {
  start: startAssignment,
  withdraw: withdrawAssignment,
  report: reportExecution,
  acceptReport,
  returnReport,
  consider,
  consideration,
  forDocument: assignmentsForDocument,
  mine: myAssignments,
  mineCounts: myAssignmentCounts,
}
