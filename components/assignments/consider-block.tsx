'use client'

/** What the head does with a received document: an instruction. */
export function ConsiderBlock() {
  return null
}
