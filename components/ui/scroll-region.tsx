import type { ReactNode } from 'react'

type Props = { className: string | undefined; label: string; children: ReactNode }

/** A part of the screen that scrolls on its own; the keyboard reaches and scrolls it even where it holds nothing to press. */
export function ScrollRegion({ className, label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached and read by the keyboard
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
