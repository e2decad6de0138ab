'use client'

import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { FailureNote } from '@/components/approval/failure-note'
import { useApproval } from '@/components/approval/use-approval'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { CycleView } from '@/lib/contracts/approval-views'
import { type Proposed, seenOf } from '@/lib/editor/suggestions/list'
import { useAuthorName } from './suggestion-card'
import { SuggestionWords } from './suggestion-words'
import styles from './take-dialog.module.css'
import type { Take } from './use-taking'

type Props = { take: Take; list: Proposed[] }

/** Which proposals come into the text, and who agrees anew: the next version goes on at once. */
export function TakeDialog({ take, list }: Props) {
  const t = useTranslations('rooms.suggestions.take')
  const { asked, close, approval } = take
  return (
    <Modal opened={asked !== null} onClose={close} title={t('title')} size={560} closeOnClickOutside={false}>
      {asked && approval.current && <TakeForm asked={asked} cycle={approval.current} list={list} close={close} />}
    </Modal>
  )
}

type FormProps = { asked: string[]; cycle: CycleView; list: Proposed[]; close: () => void }

function TakeForm({ asked, cycle, list, close }: FormProps) {
  const t = useTranslations('rooms.suggestions.take')
  const ui = useTranslations('ui')
  const { refresh } = useApproval()
  const [chosen, setChosen] = useState(asked)
  const [again, setAgain] = useState(() => agreedIn(cycle))
  const done = () => {
    refresh()
    close()
  }
  const revise = useCommand(orpc.approval.revise, { done, failed: refresh })
  const taken = list.filter(({ id }) => chosen.includes(id))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!taken.length || revise.pending) return
    const kept = agreedIn(cycle).filter((id) => !again.includes(id))
    void revise.run({
      ...{ approvalId: cycle.id, versionSha256: cycle.version.sha256, kept },
      proposals: taken.map(seenOf),
    })
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <Proposals list={list} chosen={chosen} onChange={setChosen} />
      <Agreements cycle={cycle} again={again} onChange={setAgain} />
      <p className={styles.outcome}>
        {t('outcome', { version: cycle.version.number + 1, cycle: cycle.cycle + 1, left: list.length - taken.length })}
      </p>
      <FailureNote failure={revise.error} />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={close}>
          {ui('cancel')}
        </Button>
        <Button type="submit" loading={revise.pending} disabled={!taken.length} data-autofocus>
          {t('submit')}
        </Button>
      </Group>
    </form>
  )
}

type Chosen = { chosen: string[]; onChange: (ids: string[]) => void }

function Proposals({ list, ...group }: Chosen & { list: Proposed[] }) {
  const t = useTranslations('rooms.suggestions.take')
  const nameOf = useAuthorName()
  return (
    <Checkbox.Group value={group.chosen} onChange={group.onChange} label={t('proposals')}>
      <div className={styles.proposals}>
        {list.map((one) => (
          <Checkbox
            key={one.id}
            value={one.id}
            label={
              <>
                <b>{nameOf(one)}</b>
                <SuggestionWords one={one} />
              </>
            }
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

type Agreed = { cycle: CycleView; again: string[]; onChange: (ids: string[]) => void }

/** Whoever has agreed may be asked anew; visas are given anew whatever is chosen. */
function Agreements({ cycle, again, onChange }: Agreed) {
  const t = useTranslations('rooms.suggestions.take')
  const agreed = cycle.steps.filter(({ person }) => agreedIn(cycle).includes(person.id))
  const people = [...new Map(agreed.map(({ person }) => [person.id, person])).values()]
  const visas = cycle.steps.filter(({ state }) => state === 'visaed').length
  if (!people.length) return null
  return (
    <>
      <Checkbox.Group value={again} onChange={onChange} label={t('again')} description={t('againHint')}>
        <div className={styles.people}>
          {people.map(({ id, name, position }) => (
            <Checkbox
              key={id}
              value={id}
              label={
                <>
                  {name} <span>{position}</span>
                </>
              }
            />
          ))}
        </div>
      </Checkbox.Group>
      {visas > 0 && <p className={styles.outcome}>{t('visas', { count: visas })}</p>}
    </>
  )
}

/** Who has agreed to the version. */
const agreedIn = ({ steps }: CycleView): string[] =>
  steps.filter(({ stage, state }) => stage === 'approval' && state === 'agreed').map(({ person }) => person.id)
