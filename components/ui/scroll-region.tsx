import type { ComponentPropsWithRef } from 'react'

type Props = Omit<ComponentPropsWithRef<'section'>, 'aria-label' | 'tabIndex'> & { label: string }

/** A part of the screen that scrolls on its own; the keyboard reaches and scrolls it even where it holds nothing to press. */
export function ScrollRegion({ label, ...props }: Props) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached and read by the keyboard
  return <section {...props} tabIndex={0} aria-label={label} />
}
