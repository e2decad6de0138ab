import { oc } from '@orpc/contract'
import { z } from 'zod'
import { KeyEnvelope } from '../signing/key-envelope'
import { Outcome, StageKey } from './approval-route'
import { ApprovalView, CertificateView, CycleState, ReviewerToken, SignatureView } from './approval-views'
import { PersonRef } from './documents'
import { PassageRef, SeenProposal } from './rooms'

const documentId = z.uuid()
const stepId = z.uuid()
const remark = z.string().trim().min(1).max(5000)
const passage = PassageRef.nullish().describe('where in the text the remark is pinned')
const reason = z.string().trim().min(1).max(1000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const versionSha256 = sha256.describe(
  'the version on the person’s screen; a decision about an older one is refused (A-05.08)',
)
const file = z.object({ name: z.string(), mime: z.string(), base64: z.string() })
const cms = z.object({
  certificateId: z.uuid(),
  cms: z.base64().min(1).max(100_000).describe('detached CMS, DER, base64'),
})
const reviewers = z.string().max(4000).describe('surnames separated by «;» as typed')
const Progress = z.object({
  documentId: z.uuid(),
  approvalState: CycleState,
})

const Sent = z.object({ approvalId: z.uuid(), cycle: z.number().int(), version: z.number().int() })

const tags = ['approval']
const onDocument = '/documents/{documentId}/approvals' as const
const onStep = '/approval/steps/{stepId}' as const

export const approvalContract = {
  forDocument: oc
    .route({ method: 'GET', path: onDocument, summary: 'Route, cycles, decisions and what I may do', tags })
    .input(z.object({ documentId }))
    .output(ApprovalView),
  routes: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/approval-routes',
      summary: 'Typical routes for this kind of document',
      tags,
    })
    .input(z.object({ documentId }))
    .output(
      z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          stages: z.array(
            z.object({
              key: StageKey,
              order: z.enum(['parallel', 'sequential']),
              outcomes: z.array(Outcome),
              people: z.array(PersonRef).describe('who the route itself names; empty where reviewers are typed'),
            }),
          ),
        }),
      ),
    ),
  resolveReviewers: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/approval-reviewers',
      summary: 'Whom each typed surname names',
      tags,
    })
    .input(z.object({ documentId, text: reviewers }))
    .output(z.array(ReviewerToken)),
  start: oc
    .route({ method: 'POST', path: onDocument, summary: 'Send the draft for approval', tags })
    .input(
      z.object({
        documentId,
        templateId: z.uuid(),
        reviewers,
        picks: z.record(z.string().max(200), z.uuid()).default({}).describe('choice for each ambiguous token'),
        dueAt: z.iso.datetime({ offset: true }).nullish(),
      }),
    )
    .output(Sent),
  revise: oc
    .route({
      method: 'POST',
      path: '/approvals/{approvalId}/revision',
      summary: 'Take proposals into the text and send it on as the next version',
      tags,
    })
    .input(
      z.object({
        approvalId: z.uuid(),
        versionSha256,
        proposals: z.array(SeenProposal).min(1).max(1000),
        kept: z.array(z.uuid()).max(500).describe('reviewers whose agreement stands; everybody else is asked anew'),
      }),
    )
    .output(Sent),
  giveAgreement: oc
    .route({ method: 'POST', path: `${onStep}/agreement`, summary: '«Согласовано»', tags })
    .input(z.object({ stepId, versionSha256 }))
    .output(Progress),
  giveRemarks: oc
    .route({ method: 'POST', path: `${onStep}/remarks`, summary: '«С замечаниями», where the route allows it', tags })
    .input(z.object({ stepId, versionSha256, remark, passage }))
    .output(Progress),
  acquaint: oc
    .route({ method: 'POST', path: `${onStep}/acquaintance`, summary: '«Ознакомлен», where the route allows it', tags })
    .input(z.object({ stepId, versionSha256 }))
    .output(Progress),
  returnForRework: oc
    .route({ method: 'POST', path: `${onStep}/return`, summary: '«На доработку» with remarks', tags })
    .input(z.object({ stepId, versionSha256, remark, passage }))
    .output(Progress),
  answerRemark: oc
    .route({ method: 'POST', path: '/approval/decisions/{decisionId}/answers', summary: 'Answer a remark', tags })
    .input(z.object({ decisionId: z.uuid(), outcome: z.enum(['accepted', 'declined']), text: remark }))
    .output(z.object({ id: z.uuid() })),
  giveVisa: oc
    .route({ method: 'POST', path: `${onStep}/visa`, summary: 'Put a visa on the agreed version', tags })
    .input(z.object({ stepId, versionSha256, signature: cms.nullish() }))
    .output(Progress),
  withdrawVisa: oc
    .route({
      method: 'POST',
      path: `${onStep}/visa/withdrawal`,
      summary: 'Take a visa back before the next stage',
      tags,
    })
    .input(z.object({ stepId, reason: reason.nullish() }))
    .output(Progress),
  sign: oc
    .route({
      method: 'POST',
      path: `${onStep}/signature`,
      summary: 'Sign the version with an electronic signature',
      tags,
    })
    .input(z.object({ stepId, versionSha256, signature: cms }))
    .output(Progress.extend({ signatureId: z.uuid() })),
  withdrawSignature: oc
    .route({
      method: 'POST',
      path: `${onStep}/signature/withdrawal`,
      summary: 'Take the signature back, with the reason',
      tags,
    })
    .input(z.object({ stepId, reason }))
    .output(Progress),
  complete: oc
    .route({ method: 'POST', path: `${onStep}/completion`, summary: '«Завершить»: signed, or back for rework', tags })
    .input(z.object({ stepId, versionSha256, result: z.enum(['signed', 'rework']), remark: remark.nullish(), passage }))
    .output(Progress),
  remind: oc
    .route({
      method: 'POST',
      path: '/approvals/{approvalId}/reminder',
      summary: 'Remind those who have not decided',
      tags,
    })
    .input(z.object({ approvalId: z.uuid() }))
    .output(z.object({ reminded: z.number().int() })),
  sheet: oc
    .route({ method: 'GET', path: `${onDocument}/sheet`, summary: 'Agreement sheet: who agreed and when', tags })
    .input(z.object({ documentId }))
    .output(
      z.object({
        title: z.string(),
        submittedBy: z.string(),
        version: z.number().int(),
        rows: z.array(
          z.object({ position: z.string(), name: z.string(), visa: z.string(), date: z.string(), note: z.string() }),
        ),
      }),
    ),
  sheetFile: oc
    .route({ method: 'GET', path: `${onDocument}/sheet/file`, summary: 'Agreement sheet as PDF', tags })
    .input(z.object({ documentId }))
    .output(file),
  contentToSign: oc
    .route({ method: 'GET', path: `${onStep}/content`, summary: 'The exact bytes a visa or signature is put on', tags })
    .input(z.object({ stepId }))
    .output(
      file.extend({
        sha256,
        version: z.number().int(),
        at: z.iso.datetime().describe('the office’s time, to be signed as signingTime'),
      }),
    ),
  checkSignature: oc
    .route({ method: 'GET', path: '/approval/signatures/{signatureId}', summary: 'Check a signature again', tags })
    .input(z.object({ signatureId: z.uuid() }))
    .output(SignatureView),
  signatureFile: oc
    .route({ method: 'GET', path: '/approval/signatures/{signatureId}/file', summary: 'The signature as a file', tags })
    .input(z.object({ signatureId: z.uuid() }))
    .output(file),
  authorityFile: oc
    .route({
      method: 'GET',
      path: '/approval/authorities/file',
      summary: 'Certificates of the office’s authority, PEM, for any program that checks signatures',
      tags,
    })
    .input(z.object({}))
    .output(file),
  myCertificates: oc
    .route({ method: 'GET', path: '/approval/certificates', summary: 'My certificates with their sealed keys', tags })
    .input(z.object({}))
    .output(z.array(CertificateView.extend({ der: z.string(), key: KeyEnvelope }))),
  enrollCertificate: oc
    .route({ method: 'POST', path: '/approval/certificates', summary: 'A certificate for my new key', tags })
    .input(z.object({ request: z.base64().min(1).max(8192).describe('PKCS#10, DER, base64'), key: KeyEnvelope }))
    .output(CertificateView),
  revokeCertificate: oc
    .route({
      method: 'POST',
      path: '/approval/certificates/{certificateId}/revocation',
      summary: 'Revoke a certificate',
      tags,
    })
    .input(z.object({ certificateId: z.uuid(), reason }))
    .output(CertificateView),
}
