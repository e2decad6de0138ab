import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { waitFor } from '@/tests/support/wait-for'
import { freshen } from './freshen'

const KEY = ['cabinet', 'counts']

/** A screen that shows a number kept elsewhere; each reading waits until it is let go. */
function screen() {
  const client = new QueryClient()
  const state = { kept: 0, readings: 0, held: false, release: () => {} }
  const observer = new QueryObserver(client, {
    queryKey: KEY,
    queryFn: async () => {
      state.readings++
      const seen = state.kept
      if (state.held) await new Promise<void>((resolve) => (state.release = resolve))
      return seen
    },
  })
  observer.subscribe(() => {})
  return { client, state, shown: () => observer.getCurrentResult().data }
}

describe('what is read anew when something has changed', () => {
  it('is read once however many parts of the screen hear of it at once', async () => {
    const { client, state, shown } = screen()
    await waitFor(() => shown() === 0, 'the first reading')
    state.kept = 1
    for (let part = 0; part < 5; part++) freshen(client, KEY)
    await waitFor(() => shown() === 1, 'the change on screen')
    expect(state.readings).toBe(2)
  })

  it('is read once more after the reading that was under way, so that no change is missed', async () => {
    const { client, state, shown } = screen()
    await waitFor(() => shown() === 0, 'the first reading')
    state.held = true
    freshen(client, KEY)
    await waitFor(() => state.readings === 2, 'the reading under way')
    state.kept = 2
    for (let change = 0; change < 7; change++) freshen(client, KEY)
    state.held = false
    state.release()
    await waitFor(() => shown() === 2, 'the change on screen')
    expect(state.readings).toBe(3)
    state.kept = 3
    freshen(client, KEY)
    await waitFor(() => shown() === 3, 'a change after all is quiet')
    expect(state.readings).toBe(4)
  })
})
