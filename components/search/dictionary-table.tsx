'use client'

import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { SynonymGroup } from '@/lib/contracts/search-dictionary'
import styles from './dictionary.module.css'

type Props = {
  groups: SynonymGroup[]
  onChange: (group: SynonymGroup) => void
  onDone: () => Promise<unknown>
}

/** Groups with what may be done with each; one out of use stays on the list, to be put back. */
export function DictionaryTable({ groups, onChange, onDone }: Props) {
  const t = useTranslations('search.dictionary')
  const errorText = useErrorText()
  const change = useCommand(orpc.search.changeSynonyms, { done: () => void onDone(), failed: () => void onDone() })
  const put = ({ id: groupId, words, version }: SynonymGroup, active: boolean) =>
    void change.run({ groupId, words, version, active })
  return (
    <>
      {change.error && (
        <p className={styles.failure} role="alert">
          {errorText(change.error)}
        </p>
      )}
      <table className="vz-table" aria-label={t('list')}>
        <tbody>
          {groups.map((group) => {
            const name = group.words[0] ?? ''
            return (
              <tr key={group.id} className={group.active ? undefined : styles.off}>
                <td>
                  <span className={styles.words}>
                    {group.words.map((word) => (
                      <span className="vz-chip" key={word}>
                        {word}
                      </span>
                    ))}
                  </span>
                </td>
                <td>{group.active ? group.own && t('own') : t('off')}</td>
                <td className={styles.acts}>
                  {group.active ? (
                    <>
                      <button
                        type="button"
                        className="vz-iconbtn"
                        aria-label={t('change', { name })}
                        title={t('change', { name })}
                        onClick={() => onChange(group)}
                      >
                        <IconPencil size={16} stroke={1.75} aria-hidden />
                      </button>
                      <button
                        type="button"
                        className="vz-iconbtn"
                        aria-label={t('remove', { name })}
                        title={t('remove', { name })}
                        onClick={() => put(group, false)}
                      >
                        <IconTrash size={16} stroke={1.75} aria-hidden />
                      </button>
                    </>
                  ) : (
                    <Button variant="subtle" size="compact-sm" onClick={() => put(group, true)}>
                      {t('restore')}
                      <span className="vz-only-heard">{name}</span>
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
