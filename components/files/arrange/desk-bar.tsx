'use client'

import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconEye,
  IconEyeOff,
  IconRotate2,
  IconRotateClockwise2,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './arrange.module.css'
import type { Arranging } from './use-arrangement'

type Props = {
  arranging: Arranging
  /** Pages that are proposed to go and are still there. */
  proposed: ReadonlySet<number>
}

const ICON = { size: 17, stroke: 1.75, 'aria-hidden': true } as const

/** What is done with the chosen pages. */
export function DeskBar({ arranging, proposed }: Props) {
  const t = useTranslations('files.arrange')
  const { chosen, allRemoved, turn, nudge, toggle, remove, undo, redo } = arranging
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('tools')}>
      <Tool label={t('left')} keys="Shift+R" act={() => turn(-90)}>
        <IconRotate2 {...ICON} />
      </Tool>
      <Tool label={t('right')} keys="R" act={() => turn(90)}>
        <IconRotateClockwise2 {...ICON} />
      </Tool>
      <i aria-hidden />
      <Tool label={t('earlier')} keys="Alt+←" act={() => nudge(-1)}>
        <IconArrowLeft {...ICON} />
      </Tool>
      <Tool label={t('later')} keys="Alt+→" act={() => nudge(1)}>
        <IconArrowRight {...ICON} />
      </Tool>
      <i aria-hidden />
      <Tooltip label="Delete">
        <Button
          variant="default"
          size="xs"
          leftSection={allRemoved ? <IconEye size={15} stroke={1.75} /> : <IconEyeOff size={15} stroke={1.75} />}
          onClick={toggle}
        >
          {t(allRemoved ? 'restore' : 'remove', { count: chosen.size })}
        </Button>
      </Tooltip>
      <i aria-hidden />
      <Tool label={t('undo')} keys="Ctrl+Z" act={undo}>
        <IconArrowBackUp {...ICON} />
      </Tool>
      <Tool label={t('redo')} keys="Ctrl+Shift+Z" act={redo}>
        <IconArrowForwardUp {...ICON} />
      </Tool>
      {proposed.size > 0 && (
        <Button
          className={styles.proposal}
          variant="default"
          size="xs"
          leftSection={<IconEyeOff size={15} stroke={1.75} aria-hidden />}
          onClick={() => remove(proposed)}
        >
          {t('removeProposed', { count: proposed.size })}
        </Button>
      )}
    </div>
  )
}

type ToolProps = { label: string; keys: string; act: (() => void) | null; children: ReactNode }

const Tool = ({ label, keys, act, children }: ToolProps) => (
  <Tooltip label={`${label} (${keys})`}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={30}
      aria-label={label}
      aria-disabled={!act}
      data-disabled={!act || undefined}
      onClick={() => act?.()}
    >
      {children}
    </ActionIcon>
  </Tooltip>
)
