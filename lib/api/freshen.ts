import type { QueryClient, QueryKey } from '@tanstack/react-query'

type Waiting = Map<string, { again: boolean }>

const PAUSE_MS = 20

const keyed = new WeakMap<QueryClient, Waiting>()

/**
 * Reads a query anew because something it shows has changed. One act changes several things and several parts of a screen
 * watch them: what is told within one pause is one reading, and what is told while it is under way is one more after it,
 * so the last answer is never older than the last change.
 */
export function freshen(client: QueryClient, queryKey: QueryKey): void {
  const waiting = keyed.get(client) ?? new Map<string, { again: boolean }>()
  keyed.set(client, waiting)
  const name = JSON.stringify(queryKey)
  const under = waiting.get(name)
  if (under) under.again = true
  else void read(client, queryKey, { waiting, name })
}

async function read(client: QueryClient, queryKey: QueryKey, { waiting, name }: { waiting: Waiting; name: string }) {
  const own = { again: true }
  waiting.set(name, own)
  while (own.again) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    own.again = false
    await client.invalidateQueries({ queryKey, exact: true })
  }
  waiting.delete(name)
}

/**
 * Nobody watches a query any more, so nobody will be told what happens to it: whoever comes back reads it again. An answer
 * on its way says nothing of what happened after it was asked for, so it is not fresh either when it comes.
 */
export function letGo(client: QueryClient, queryKey: QueryKey): void {
  const query = client.getQueryCache().find({ queryKey, exact: true })
  void client.invalidateQueries({ queryKey, exact: true, refetchType: 'none' })
  if (query?.state.fetchStatus !== 'fetching') return
  const again = () => void client.invalidateQueries({ queryKey, exact: true })
  query.promise?.then(again, again)
}
