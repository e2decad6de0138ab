'use client'

import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { DueChip } from '@/components/ui/due-chip'
import { AccessMark, ControlMark } from '@/components/ui/marks'
import { formatDate } from '@/lib/text/dates'
import styles from './card.module.css'
import { EditableFact } from './editable-fact'
import { Fact, Section } from './section'

/** What the document is: kind, content, numbers, state, access, term. Numbers come from the journal and are never typed. */
export function DocumentFacts() {
  const t = useTranslations('card')
  const states = useTranslations('documents.states')
  const { document } = useRoom()
  const { regNumber, regDate, draftNumber, dueDate, daysLeft } = document
  const written = document.flow !== 'incoming'
  return (
    <Section title={t('sections.document')}>
      <dl className={styles.facts}>
        <Fact label={t('kind')}>{document.kindName}</Fact>
        {written ? <EditableFact field="title" /> : <Fact label={t('fields.title')}>{document.title}</Fact>}
        {written && <Fact label={t('draftNumber')}>{draftNumber && `№\u00a0${draftNumber}`}</Fact>}
        <Fact label={t('regNumber')} empty={t('notRegistered')}>
          {regNumber && regDate && (
            <b className="vz-tn">{t('numberFrom', { number: regNumber, date: formatDate(regDate) })}</b>
          )}
        </Fact>
        <Fact label={t('state')}>{states(document.state)}</Fact>
        <Fact label={t('access')}>
          {document.access === 'common' ? (
            t('common')
          ) : (
            <span className={styles.marks}>
              <AccessMark access={document.access} />
              {document.access === 'personal' && t('personalWho')}
            </span>
          )}
        </Fact>
        <Fact label={t('due')} empty={t('noDue')}>
          {(dueDate || document.onControl) && (
            <span className={styles.marks}>
              {dueDate && <span className="vz-tn">{formatDate(dueDate)}</span>}
              {dueDate && daysLeft !== null && <DueChip date={dueDate} daysLeft={daysLeft} />}
              {document.onControl && (
                <>
                  <ControlMark /> {t('onControl')}
                </>
              )}
            </span>
          )}
        </Fact>
        <Fact label={written ? t('author') : t('registrar')}>
          {document.author && `${document.author.name}, ${document.author.position}`}
        </Fact>
      </dl>
    </Section>
  )
}
