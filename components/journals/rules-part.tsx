'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import styles from './rules.module.css'

type Words = Record<'title' | 'about' | 'add' | 'empty' | 'emptyText', string>
type Props = {
  words: Words
  icon: ReactNode
  /** How many rows there are; undefined while that is not known. */
  count: number | undefined
  error: Error | null
  retry: () => void
  /** Adds a row; null for who only reads. */
  onAdd: (() => void) | null
  children: ReactNode
}

/** A kept table of the journals: what it is for, its rows or why there are none, one more (T-12, T-13). */
export function RulesPart({ words, icon, count, error, retry, onAdd, children }: Props) {
  const add = onAdd && (
    <Button variant="default" leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />} onClick={onAdd}>
      {words.add}
    </Button>
  )
  return (
    <section className={styles.part} aria-label={words.title}>
      <div className={styles.head}>
        <p>{words.about}</p>
        {count ? add : null}
      </div>
      {error && count === undefined ? (
        <ErrorState error={error} retry={retry} />
      ) : count === undefined ? (
        <SkeletonRows count={4} height={48} />
      ) : count === 0 ? (
        <EmptyState icon={icon} title={words.empty} text={words.emptyText} action={add} />
      ) : (
        children
      )}
    </section>
  )
}
