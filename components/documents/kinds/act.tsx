import type { ComponentProps } from 'react'

/** A button of one picture, named for all who do not see it. */
export const Act = ({ label, ...props }: ComponentProps<'button'> & { label: string }) => (
  <button type="button" className="vz-iconbtn" aria-label={label} title={label} {...props} />
)
