'use client'

import { useEffect, useState } from 'react'
import { type LabelMarks, labelMarks } from '@/lib/journals/label'

/** The dark places of a label; null until the encoder has come, which is loaded only where a label is shown. */
export function useLabelMarks(code: string | null): LabelMarks | null {
  const [marks, setMarks] = useState<LabelMarks | null>(null)
  useEffect(() => {
    let wanted = true
    if (code) void labelMarks(code).then((made) => wanted && setMarks(made))
    return () => {
      wanted = false
    }
  }, [code])
  return marks
}

type Shown = { marks: LabelMarks | null; label: string }

/** Code 128 as plain bars, sharp at any size. */
export function BarcodeBars({ marks, label }: Shown) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${marks?.width ?? 1} 10`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      {marks?.bars.map(({ x, width }) => (
        <rect key={x} x={x} width={width} height={10} />
      ))}
    </svg>
  )
}

/** The same figures as a QR code, read where the bars are torn; who listens has them from the bars. */
export function SquareCode({ marks }: { marks: LabelMarks | null }) {
  const size = marks?.size ?? 1
  const path = marks?.dots.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('')
  return (
    <svg aria-hidden viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" data-square>
      <path d={path} />
    </svg>
  )
}
