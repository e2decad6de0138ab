import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { waitFor } from '@/tests/support/wait-for'
import { freshen, letGo } from './freshen'

const KEY = ['cabinet', 'counts']

/** A screen that shows a number kept elsewhere; each reading waits until it is let go. */
function screen() {
  const client = new QueryClient()
  const state = { kept: 0, readings: 0, held: false, release: () => {} }
  const observer = new QueryObserver(client, {
    queryKey: KEY,
    staleTime: 30_000,
    queryFn: async () => {
      state.readings++
      const seen = state.kept
      if (state.held) await new Promise<void>((resolve) => (state.release = resolve))
      return seen
    },
  })
  let leave = observer.subscribe(() => {})
  return {
    client,
    state,
    shown: () => observer.getCurrentResult().data,
    leave() {
      leave()
      letGo(client, KEY)
    },
    comeBack: () => (leave = observer.subscribe(() => {})),
  }
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

describe('what nobody watches any more', () => {
  it('is read again when somebody comes back', async () => {
    const { state, shown, leave, comeBack } = screen()
    await waitFor(() => shown() === 0, 'the first reading')
    leave()
    state.kept = 1
    comeBack()
    await waitFor(() => shown() === 1, 'what happened meanwhile')
    expect(state.readings).toBe(2)
  })

  it('is read again though its answer came only after it was left', async () => {
    const { client, state, shown, leave, comeBack } = screen()
    await waitFor(() => shown() === 0, 'the first reading')
    state.held = true
    freshen(client, KEY)
    await waitFor(() => state.readings === 2, 'the reading under way')
    leave()
    state.kept = 1
    state.held = false
    state.release()
    await waitFor(() => client.isFetching() === 0, 'the answer nobody waits for')
    comeBack()
    await waitFor(() => shown() === 1, 'what happened meanwhile')
    expect(state.readings).toBe(3)
  })

  it('is read once more for who came back while the answer was on its way', async () => {
    const { client, state, shown, leave, comeBack } = screen()
    await waitFor(() => shown() === 0, 'the first reading')
    state.held = true
    freshen(client, KEY)
    await waitFor(() => state.readings === 2, 'the reading under way')
    leave()
    state.kept = 1
    comeBack()
    state.held = false
    state.release()
    await waitFor(() => shown() === 1, 'what happened meanwhile')
    expect(state.readings).toBe(3)
  })
})
