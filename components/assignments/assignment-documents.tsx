'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AssignmentDocument, AssignmentView } from '@/lib/contracts/assignments'
import { formatDate } from '@/lib/text/dates'
import styles from './assignments.module.css'

/** The letter it answers and the document that carries it out, and what came of it. */
export function AssignmentDocuments({ assignment, here }: { assignment: AssignmentView; here?: string }) {
  const t = useTranslations('assignments')
  const states = useTranslations('documents.states')
  const { request, reply, result, state, returned } = assignment
  return (
    <>
      <p className={styles.links}>
        {request && request.id !== here && <Named document={request} prefix={t('on')} />}
        {reply && reply.id !== here && (
          <span>
            <Named document={reply} prefix={t('reply')} />
            {' · '}
            {states(reply.state as 'draft')}
          </span>
        )}
      </p>
      {state === 'in_progress' && returned && (
        <p className={styles.returned}>{t('report.returned', { reason: returned })}</p>
      )}
      {state === 'cancelled' && result && <p className={styles.outcome}>{t('withdrawnBecause', { reason: result })}</p>}
      {(state === 'reported' || (state === 'done' && !reply?.date)) && result && (
        <p className={styles.outcome}>{result}</p>
      )}
    </>
  )
}

function Named({ document, prefix }: { document: AssignmentDocument; prefix: string }) {
  const t = useTranslations('assignments')
  const { number, draft, date } = document
  const named = draft
    ? t('draft', { number: number ?? '' })
    : t('numberDate', { number: number ?? '', date: date ? formatDate(date) : '' })
  return (
    <Link href={`/rooms/${document.id}`} className="vz-tn" title={document.title} prefetch={false}>
      {prefix} {named}
    </Link>
  )
}
