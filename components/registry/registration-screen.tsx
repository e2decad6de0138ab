'use client'

/** The registry: the queue, the scan, the card. */
export function RegistrationScreen() {
  return null
}
