'use client'

import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import styles from './files.module.css'

type Props = { fileId: string; page: number; onPage: (page: number) => void }

/** Words in the text of the open file; each hit leads to its page. */
export function FindInFile({ fileId, page, onPage }: Props) {
  const t = useTranslations('files.find')
  const [words, setWords] = useState('')
  const [query] = useDebouncedValue(words.trim(), 250)
  const enabled = query.length > 1
  const { data } = useLive(orpc.files.find, { fileId, query }, { enabled })
  const hits = enabled ? (data?.hits ?? []) : []
  return (
    <div className={styles.find}>
      <TextInput
        autoFocus
        size="xs"
        value={words}
        aria-label={t('label')}
        placeholder={t('label')}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          const next = hits.find((hit) => hit.page > page) ?? hits[0]
          if (next) onPage(next.page)
        }}
      />
      {enabled && data && (
        <>
          <small role="status">
            {data.more ? t('many', { count: hits.length }) : t('count', { count: hits.length })}
          </small>
          <ol className={styles.hits}>
            {hits.map((hit, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hits have no identity but their order
              <li key={index}>
                <button
                  type="button"
                  aria-current={hit.page === page ? 'page' : undefined}
                  onClick={() => onPage(hit.page)}
                >
                  <span className="vz-tn">{t('page', { page: hit.page })}</span>
                  <span>
                    {hit.before}
                    <mark>{hit.match}</mark>
                    {hit.after}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
