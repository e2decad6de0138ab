'use client'

import { Button, Modal, TagsInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { MOST_WAYS, type SynonymGroup } from '@/lib/contracts/search-dictionary'
import styles from './dictionary.module.css'

type Props = {
  /** The group that is changed; none is a new one. */
  group: SynonymGroup | null
  /** A new group begins with it. */
  first: string
  onClose: () => void
  onDone: () => Promise<unknown>
}

/** The words of a group, one after another. */
export function GroupForm({ group, first, onClose, onDone }: Props) {
  const t = useTranslations('search.dictionary')
  const errorText = useErrorText()
  const [words, setWords] = useState(group?.words ?? (first ? [first] : []))
  const [typed, setTyped] = useState('')
  const done = () => void onDone().then(onClose)
  const add = useCommand(orpc.search.addSynonyms, { done })
  const change = useCommand(orpc.search.changeSynonyms, { done })
  const error = add.error ?? change.error
  const all = typed.trim() ? [...words, typed.trim()] : words
  const submit = () => {
    if (group) void change.run({ groupId: group.id, version: group.version, words: all, active: true })
    else void add.run({ words: all })
  }
  return (
    <Modal opened onClose={onClose} title={t(group ? 'changeTitle' : 'addTitle')}>
      <div className={styles.form}>
        <TagsInput
          label={t('words')}
          description={t('wordsHint')}
          value={words}
          onChange={setWords}
          searchValue={typed}
          onSearchChange={setTyped}
          maxTags={MOST_WAYS}
          splitChars={[';']}
          acceptValueOnBlur={false}
          data-autofocus
          error={error && errorText(error)}
        />
        <div className={styles.foot}>
          <Button loading={add.pending || change.pending} disabled={all.length < 2} onClick={submit}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
