'use client'

/** The requisites of a letter, edited where they are printed from. */
export function RequisitesDrawer(_: { opened: boolean; onClose: () => void }) {
  return null
}
