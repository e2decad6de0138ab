'use client'

import { useEffect, useState } from 'react'

type Bars = { width: number; bars: { x: number; width: number }[] }

async function code128(text: string): Promise<Bars> {
  // The named export `raw` draws the symbology of that name; the encoder's own answer is a member of the default one.
  const { default: encoder } = await import('@bwip-js/browser')
  const [symbol] = encoder.raw('code128', text, '')
  const widths = symbol && 'sbs' in symbol ? symbol.sbs : []
  let x = 0
  const bars: Bars['bars'] = []
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) bars.push({ x, width })
    x += width
  }
  return { width: x, bars }
}

/** Code 128 of a registered card as plain bars, sharp at any size; the encoder is loaded only where a label is shown. */
export function BarcodeBars({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<Bars | null>(null)
  useEffect(() => {
    let wanted = true
    void code128(text).then((bars) => wanted && setDrawn(bars))
    return () => {
      wanted = false
    }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawn?.width ?? 1} 10`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      {drawn?.bars.map(({ x, width }) => (
        <rect key={x} x={x} width={width} height={10} />
      ))}
    </svg>
  )
}
