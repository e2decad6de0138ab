'use client'

import { Button, Group, Modal, Select } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useOfficeZone } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import type { Failure } from '@/lib/api/failure'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { ApprovalView, RouteStageView } from '@/lib/contracts/approval-views'
import type { PersonRef } from '@/lib/contracts/documents'
import { officeNow } from '@/lib/realtime/office-clock'
import { dayIn, momentAt } from '@/lib/text/wall-clock'
import { FailureNote } from './failure-note'
import { type Typed, tidy, unresolvedTokens } from './reviewer-tokens'
import { ReviewersField } from './reviewers-field'
import { RouteWords } from './route-words'
import styles from './start.module.css'
import { useApproval } from './use-approval'
import { useReviewers } from './use-reviewers'

export type RouteChoice = {
  id: string
  name: string
  stages: (Pick<RouteStageView, 'key' | 'order' | 'outcomes'> & { people: PersonRef[] })[]
}

type Props = { approval: ApprovalView; onClose: () => void }

/** The task of an approval: typical route, reviewers, term, and in words what will happen (A-04.01 … ). */
export function StartDialog({ approval, onClose }: Props) {
  const t = useTranslations('approval.start')
  const ui = useTranslations('ui')
  const timeZone = useOfficeZone()
  const { documentId } = approval
  const { refresh } = useApproval()
  const { data: routes } = useLive(orpc.approval.routes, { documentId })
  const { data: versions } = useLive(orpc.rooms.listVersions, { documentId })
  const [routeId, setRouteId] = useState<string | null>(null)
  const [dueAt, setDueAt] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const reviewers = useReviewers(documentId, previousReviewers(approval))
  const start = useCommand(orpc.approval.start, {
    done: () => {
      refresh()
      onClose()
    },
  })
  const route = routes?.find((entry) => entry.id === routeId) ?? sameRoute(routes, approval) ?? routes?.[0]
  const version = versions ? Math.max(0, ...versions.map((entry) => entry.number)) + 1 : null

  function submit(event: FormEvent) {
    event.preventDefault()
    const line = reviewers.line()
    reviewers.commit()
    const open = unresolvedTokens(reviewers.tokens).filter((token) => token.state !== 'checking')
    const refused = refusalOf(line, open)
    setRefusal(refused)
    start.reset()
    if (refused || !route || start.pending) return
    const picks = Object.fromEntries(line.flatMap(({ text, pick }) => (pick ? [[text, pick]] : [])))
    void start.run({
      ...{ documentId, templateId: route.id, picks, reviewers: line.map((entry) => entry.text).join('; ') },
      dueAt: dueAt ? momentAt(dueAt.replace(' ', 'T'), timeZone).toISOString() : null,
    })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(approval.current ? 'again' : 'title')}
      size={560}
      closeOnClickOutside={false}
    >
      <form
        className={styles.form}
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
      >
        <Select
          label={t('route')}
          data={(routes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={route?.id ?? null}
          onChange={setRouteId}
          allowDeselect={false}
          error={routes?.length === 0 ? t('noRoutes') : undefined}
          required
        />
        <ReviewersField reviewers={reviewers} invalid={refusal !== null} />
        <DateTimePicker
          label={t('due')}
          description={t('dueHint')}
          value={dueAt}
          onChange={setDueAt}
          valueFormat="DD.MM.YYYY HH:mm"
          defaultTimeValue="18:00"
          minDate={dayIn(officeNow(), timeZone)}
          clearable
        />
        {route && <RouteWords route={route} version={version} />}
        <FailureNote failure={refusal ?? start.error} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={start.pending} disabled={!route}>
            {t('submit')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function refusalOf(line: Typed[], open: { text: string }[]): Failure | null {
  if (!line.length) return { code: 'approval.no_reviewers', data: {} }
  const names = open.map((token) => token.text).join('; ')
  return names ? { code: 'approval.reviewers_unresolved', data: { names } } : null
}

/** After a return the same reviewers are asked again, unless the executor changes the list. */
function previousReviewers({ current }: ApprovalView): Typed[] {
  const asked = current?.steps.filter((step) => step.stage === 'approval') ?? []
  return asked.map(({ person }) => ({ text: tidy(person.name), pick: person.id }))
}

/** The route of the last cycle among today's, by what its stages are. */
function sameRoute(routes: RouteChoice[] | undefined, { route }: ApprovalView): RouteChoice | undefined {
  const shape = (stages: Pick<RouteStageView, 'key' | 'order' | 'outcomes'>[]) =>
    JSON.stringify(stages.map(({ key, order, outcomes }) => [key, order, outcomes]))
  return route.length ? routes?.find((entry) => shape(entry.stages) === shape(route)) : undefined
}
