'use client'

/** Accounts, roles, substitutions. */
export function AccountsScreen() {
  return null
}
