'use client'

import { Button } from '@mantine/core'
import { IconLock, IconPencil } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import { useErrorText } from '@/components/ui/error-text'
import { ownFieldsOn } from '../requisites/fields'
import { AddresseeCopies } from './addressee-copies'
import styles from './card.module.css'
import { EditableFact } from './editable-fact'
import { ListSheet } from './list-sheet'
import { Section } from './section'

const RequisitesDrawer = dynamic(() => import('../requisites-drawer').then((module) => module.RequisitesDrawer), {
  ssr: false,
})

/** The requisites the letter is printed from, each changed where it stands while the text is open. */
export function LetterFacts() {
  const t = useTranslations('card')
  const errorText = useErrorText()
  const [all, setAll] = useState(false)
  const { document } = useRoom()
  const ability = document.abilities.changeRequisites
  return (
    <Section title={t('sections.letter', { layout: document.layout ?? 'other' })}>
      {ability !== true && (
        <p className={styles.locked}>
          <IconLock size={14} stroke={1.75} aria-hidden />
          {ability === 'documents.text_locked' ? t('locked') : errorText({ code: ability })}
        </p>
      )}
      <dl className={styles.facts}>
        {ownFieldsOn(document)
          .filter((field) => field !== 'title')
          .map((field) => (
            <EditableFact key={field} field={field} />
          ))}
      </dl>
      {ability === true && (
        <Button
          className={styles.all}
          variant="default"
          size="compact-sm"
          leftSection={<IconPencil size={14} stroke={1.75} />}
          onClick={() => setAll(true)}
        >
          {t('changeAll')}
        </Button>
      )}
      <ListSheet />
      <AddresseeCopies />
      {all && <RequisitesDrawer opened onClose={() => setAll(false)} />}
    </Section>
  )
}
