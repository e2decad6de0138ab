/** Signs out and forgets what was being typed in this tab and searched for, so that the next person at this computer finds none of it. */
export async function leave(): Promise<void> {
  const { signOut } = await import('next-auth/react')
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('vizir')) sessionStorage.removeItem(key)
  for (const key of Object.keys(localStorage)) if (key.startsWith('vizir.search')) localStorage.removeItem(key)
  await signOut({ callbackUrl: '/login' })
}
