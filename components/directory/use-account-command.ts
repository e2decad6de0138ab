'use client'

import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '@/lib/api/client'
import { type Commanding, useCommand } from '@/lib/api/hooks'

type Procedure<Input, Output> = { call: (input: Input, options?: object) => Promise<Output> }

/** An act on an account; the table is read again when it is done, and the dialog closes. */
export function useAccountCommand<Input, Output>(
  procedure: Procedure<Input, Output>,
  onDone: () => void,
): Commanding<Input, Output> {
  const client = useQueryClient()
  return useCommand(procedure, {
    done: () => {
      void client.invalidateQueries({ queryKey: orpc.directory.accounts.key() })
      onDone()
    },
  })
}
