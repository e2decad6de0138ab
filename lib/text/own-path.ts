/**
 * A path of our own pages from what an address bar may hold, or null: never another site, never the sign-in page itself,
 * without what the framework adds for itself.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || /^\/[/\\]/.test(text)) return null
  const base = 'http://own.invalid'
  if (!URL.canParse(text, base)) return null
  const url = new URL(text, base)
  url.searchParams.delete('_rsc')
  const own = url.origin === base && !/^\/(login|api)(\/|$)/.test(url.pathname)
  const path = `${url.pathname}${url.search}`
  return own && path !== '/' ? path : null
}
