import { acquaint } from './acquaint'
import { getSheet, getSheetFile } from './agreement-sheet'
import { answerRemark } from './answer-remark'
import { getAuthorityFile } from './authority-file'
import { checkSignature, signatureFile } from './check-signature'
import { completeApproval } from './complete-approval'
import { contentToSign } from './content-to-sign'
import { enrollCertificate } from './enroll-certificate'
import { getApproval } from './get-approval'
import { giveAgreement } from './give-agreement'
import { giveRemarks } from './give-remarks'
import { giveVisa } from './give-visa'
import { listRoutes } from './list-routes'
import { myCertificates } from './my-certificates'
import { remind } from './remind'
import { resolveReviewersQuery } from './resolve-reviewers'
import { returnForRework } from './return-for-rework'
import { reviseText } from './revise-text'
import { revokeCertificate } from './revoke-certificate'
import { signDocument } from './sign-document'
import { startApproval } from './start-approval'
import { withdrawSignature } from './withdraw-signature'
import { withdrawVisa } from './withdraw-visa'

export const approvalUseCases = {
  forDocument: getApproval,
  routes: listRoutes,
  resolveReviewers: resolveReviewersQuery,
  start: startApproval,
  revise: reviseText,
  giveAgreement,
  giveRemarks,
  acquaint,
  returnForRework,
  answerRemark,
  giveVisa,
  withdrawVisa,
  sign: signDocument,
  withdrawSignature,
  complete: completeApproval,
  remind,
  sheet: getSheet,
  sheetFile: getSheetFile,
  contentToSign,
  checkSignature,
  signatureFile,
  authorityFile: getAuthorityFile,
  myCertificates,
  enrollCertificate,
  revokeCertificate,
}
