'use client'

import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import registration from './registration.module.css'

type Props = {
  title: string
  /** What the list does as a whole, before the way back. */
  acts?: ReactNode
  /** Where the way back leads; the queue, if nothing is said. */
  back?: string
  onClose: () => void
  children: ReactNode
}

/** A list that stands on the desk in place of the letter: its name, its acts, the way back to the queue. */
export function ListFrame({ title, acts, back, onClose, children }: Props) {
  const t = useTranslations('registry')
  return (
    <div className={registration.rest}>
      <header className={registration.head}>
        <h1>{title}</h1>
        <span className={registration.grow} />
        {acts}
        <Button
          variant="default"
          h={28}
          px={9}
          className={registration.take}
          leftSection={<IconArrowLeft size={15} stroke={1.75} aria-hidden />}
          aria-label={back ?? t('toQueue')}
          onClick={onClose}
        >
          {back ?? t('toQueue')}
        </Button>
      </header>
      {children}
    </div>
  )
}
