'use client'

import { type CSSProperties, useEffect, useRef } from 'react'
import styles from './sheet-marks.module.css'

type Box = { x: number; y: number; width: number; height: number }

/** A place on a page, in parts of its width and height, that says something; many may be pressed. */
export type SheetMark = {
  id: string
  page: number
  boxes: Box[]
  label: string
  tone?: 'unsure' | 'differs'
  /** The one that is spoken of now: lit, named, and brought before the eyes. */
  active: boolean
  onPress?: () => void
}

/** Marks over the picture of a page; they are turned and sized with it. */
export function SheetMarks({ marks, style }: { marks: SheetMark[]; style: CSSProperties }) {
  return (
    <div className={styles.marks} style={style}>
      {marks.map((mark) => (mark.onPress ? <Mark key={mark.id} mark={mark} /> : <Lit key={mark.id} mark={mark} />))}
    </div>
  )
}

/** What is only shown. */
function Lit({ mark: { boxes, label, tone } }: { mark: SheetMark }) {
  const around = roundOf(boxes)
  return (
    <div className={styles.lit} style={placeOf(around)} data-tone={tone} role="img" aria-label={label}>
      {boxes.map((box) => (
        <i key={`${box.x} ${box.y}`} style={placeOf(within(box, around))} />
      ))}
    </div>
  )
}

/** One button over all the lines of a place, so that it is passed by one press of Tab. */
function Mark({ mark: { boxes, label, tone, active, onPress } }: { mark: SheetMark }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (active) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const around = roundOf(boxes)
  return (
    <button
      ref={button}
      type="button"
      className={styles.mark}
      style={placeOf(around)}
      data-tone={tone}
      data-active={active || undefined}
      aria-label={label}
      title={label}
      // The field keeps the focus: a press only says what goes into it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {boxes.map((box) => (
        <i key={`${box.x} ${box.y}`} style={placeOf(within(box, around))} />
      ))}
      {active && <span>{label}</span>}
    </button>
  )
}

const placeOf = ({ x, y, width, height }: Box): CSSProperties => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})

function roundOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

const within = (box: Box, { x, y, width, height }: Box): Box => ({
  x: (box.x - x) / width,
  y: (box.y - y) / height,
  width: box.width / width,
  height: box.height / height,
})
