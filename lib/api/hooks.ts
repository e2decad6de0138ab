'use client'

import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSocket } from '@/lib/realtime/socket'
import { type Failure, failureOf, isLost } from './failure'
import { freshen, letGo } from './freshen'

type Procedure<Input, Output> = {
  queryOptions: (options: { input: Input }) => { queryKey: readonly unknown[]; queryFn?: unknown }
  call: (input: Input, options?: { context?: { idempotencyKey?: string } }) => Promise<Output>
}

type LiveOptions<Output> = { watch?: string[]; initial?: Output; enabled?: boolean }

/**
 * A read that stays true: it is fetched again when one of the watched entities changes, and after every reconnect.
 * What is on screen stays there while the new answer is on its way.
 */
export function useLive<Input, Output>(
  procedure: Procedure<Input, Output>,
  input: Input,
  { watch = [], initial, enabled = true }: LiveOptions<Output> = {},
): UseQueryResult<Output, Error> {
  const client = useQueryClient()
  const socket = useSocket()
  const options = procedure.queryOptions({ input } as { input: Input })
  const key = JSON.stringify(options.queryKey)
  const entities = watch.join(' ')

  useEffect(() => {
    if (!enabled || !entities) return
    const list = entities.split(' ')
    const queryKey = JSON.parse(key) as unknown[]
    const stop = socket.watch(list, () => freshen(client, queryKey))
    return () => {
      stop()
      letGo(client, queryKey)
    }
  }, [client, socket, entities, key, enabled])

  return useQuery({
    queryKey: JSON.parse(key) as unknown[],
    queryFn: () => procedure.call(input),
    initialData: initial,
    placeholderData: (previous: Output | undefined) => previous as never,
    enabled,
    staleTime: 30_000,
    retry: (count, error) => count < 2 && isLost(failureOf(error)),
  }) as UseQueryResult<Output, Error>
}

export type Commanding<Input, Output> = {
  run: (input: Input) => Promise<Output | null>
  pending: boolean
  error: Failure | null
  reset: () => void
}

type CommandOptions<Input, Output> = {
  done?: (output: Output, input: Input) => void
  failed?: (failure: Failure) => void
}

/**
 * An act: one idempotency key per press, kept when the same input is sent again after a lost answer, so that pressing
 * «Повторить» never does the thing twice.
 */
export function useCommand<Input, Output>(
  procedure: Pick<Procedure<Input, Output>, 'call'>,
  { done, failed }: CommandOptions<Input, Output> = {},
): Commanding<Input, Output> {
  const last = useRef<{ body: string; key: string } | null>(null)
  const mutation = useMutation<Output, Error, Input>({
    mutationFn: (input) => {
      const body = JSON.stringify(input)
      if (last.current?.body !== body) last.current = { body, key: crypto.randomUUID() }
      return procedure.call(input, { context: { idempotencyKey: last.current.key } })
    },
    onSuccess: (output, input) => {
      last.current = null
      done?.(output, input)
    },
    onError: (error) => {
      const failure = failureOf(error)
      if (!isLost(failure)) last.current = null
      failed?.(failure)
    },
  })
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => null),
    pending: mutation.isPending,
    error: mutation.error ? failureOf(mutation.error) : null,
    reset: mutation.reset,
  }
}
