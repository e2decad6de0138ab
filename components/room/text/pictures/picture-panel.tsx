'use client'

import { ActionIcon, NumberInput, SegmentedControl, TextInput, Tooltip } from '@mantine/core'
import { IconLayoutAlignCenter, IconLayoutAlignLeft, IconLayoutAlignRight, IconTrash } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { ALT_LIMIT, cleanAlt, PICTURE_WIDTH } from '@/lib/editor/picture'
import styles from './pictures.module.css'
import { useSelectedPicture } from './use-selected-picture'

type Props = { editor: Editor; desk: RefObject<HTMLElement | null> }

const SIDES = { left: IconLayoutAlignLeft, center: IconLayoutAlignCenter, right: IconLayoutAlignRight } as const
const SIDE_LABELS = { left: 'alignLeft', center: 'alignCenter', right: 'alignRight' } as const

/** What is said of the picture one has taken hold of: its width, its description, where it stands. */
export function PicturePanel({ editor, desk }: Props) {
  const t = useTranslations('rooms.pictures')
  const picture = useSelectedPicture(editor, desk)
  if (!picture) return null
  const { pos, attrs, place } = picture
  const set = (name: 'width' | 'alt' | 'align', value: unknown) => {
    if (attrs[name] !== value) editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, name, value))
  }
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    editor.view.focus()
  }
  return (
    <fieldset
      className={styles.panel}
      aria-label={t('panel')}
      style={{ top: place.bottom + 8, left: `clamp(4px, ${place.left}px, max(4px, calc(100% - 460px)))` }}
      onKeyDown={back}
    >
      <Kept
        value={String(attrs.width)}
        onKeep={(value) => {
          const width = Math.round(Number(value) * 10) / 10
          if (width >= PICTURE_WIDTH.least && width <= PICTURE_WIDTH.most) set('width', width)
        }}
      >
        {(value, change, keep) => (
          <NumberInput
            aria-label={t('width')}
            title={t('width')}
            suffix={` ${t('unit')}`}
            value={value}
            onChange={(next) => change(String(next))}
            min={PICTURE_WIDTH.least}
            max={PICTURE_WIDTH.most}
            decimalScale={1}
            decimalSeparator=","
            size="xs"
            w={92}
            {...keep}
          />
        )}
      </Kept>
      <Kept value={String(attrs.alt ?? '')} onKeep={(value) => set('alt', cleanAlt(value))}>
        {(value, change, keep) => (
          <TextInput
            aria-label={t('alt')}
            title={t('altHint')}
            placeholder={t('alt')}
            value={value}
            onChange={(event) => change(event.currentTarget.value)}
            maxLength={ALT_LIMIT}
            size="xs"
            className={styles.alt}
            {...keep}
          />
        )}
      </Kept>
      <SegmentedControl
        aria-label={t('align')}
        size="xs"
        value={String(attrs.align ?? 'center')}
        onChange={(side) => set('align', side === 'center' ? null : side)}
        data={(['left', 'center', 'right'] as const).map((side) => ({ value: side, label: <Side side={side} /> }))}
      />
      <Tooltip label={t('delete')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('delete')}
          onClick={() => editor.chain().focus().deleteSelection().run()}
        >
          <IconTrash size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </fieldset>
  )
}

function Side({ side }: { side: keyof typeof SIDES }) {
  const t = useTranslations('rooms.pictures')
  const Icon = SIDES[side]
  return (
    <span className={styles.side} title={t(SIDE_LABELS[side])}>
      <Icon size={16} stroke={1.75} aria-label={t(SIDE_LABELS[side])} />
    </span>
  )
}

type Keep = { onBlur: () => void; onKeyDown: (event: KeyboardEvent) => void }
type KeptProps = {
  value: string
  onKeep: (value: string) => void
  children: (value: string, change: (value: string) => void, keep: Keep) => React.ReactNode
}

/** A field that enters the text when it is left, not with every key; what colleagues do meanwhile is shown in it. */
function Kept({ value, onKeep, children }: KeptProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const onBlur = () => typed !== value && onKeep(typed)
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Enter' && onBlur()
  return children(typed, setTyped, { onBlur, onKeyDown })
}
