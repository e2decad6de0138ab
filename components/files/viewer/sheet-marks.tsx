'use client'

import { type CSSProperties, useEffect, useRef } from 'react'
import { type Box, hitAreas } from './hit-areas'
import styles from './sheet-marks.module.css'

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

type Size = { width: number; height: number }
type Props = { marks: SheetMark[]; size: Size; style: CSSProperties }

/** Marks over the picture of a page; they are turned and sized with it. What is pressed is large enough and never overlaps. */
export function SheetMarks({ marks, size, style }: Props) {
  const areas = hitAreas(
    marks.flatMap(({ id, boxes, onPress }) => (onPress ? { id, box: scaled(roundOf(boxes), size) } : [])),
  )
  const shrunk = { width: 1 / size.width, height: 1 / size.height }
  return (
    <div className={styles.marks} style={style}>
      {marks.map((mark) => {
        const area = areas.get(mark.id)
        return <Mark key={mark.id} mark={mark} area={area && scaled(area, shrunk)} />
      })}
    </div>
  )
}

/**
 * One place over all its lines. What may be pressed and has room for it is one button, so that it is passed by one press of Tab;
 * the rest is only shown.
 */
function Mark({ mark: { boxes, label, tone, active, onPress }, area }: { mark: SheetMark; area?: Box }) {
  const place = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (active) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const outer = area ?? roundOf(boxes)
  const shown = { style: placeOf(outer), title: label, 'data-tone': tone, 'data-active': active || undefined }
  const inner = (
    <>
      {boxes.map((box) => (
        <i key={`${box.x} ${box.y}`} style={placeOf(within(box, outer))} />
      ))}
      {active && <span>{label}</span>}
    </>
  )
  const hold = (element: HTMLElement | null) => {
    place.current = element
  }
  if (!area)
    return (
      <div ref={hold} className={styles.mark} role="img" aria-label={label} {...shown}>
        {inner}
      </div>
    )
  return (
    <button
      ref={hold}
      type="button"
      className={styles.mark}
      aria-label={label}
      {...shown}
      // The field keeps the focus: a press only says what goes into it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {inner}
    </button>
  )
}

const scaled = ({ x, y, width, height }: Box, by: Size): Box => ({
  ...{ x: x * by.width, y: y * by.height },
  ...{ width: width * by.width, height: height * by.height },
})

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
