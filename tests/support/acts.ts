import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { CommandContext, CommandSpec } from '@/server/kernel/command'
import { defineCommand } from '@/server/kernel/command'

const Act = oc
  .input(z.object({ text: z.string().max(100), extra: z.string().optional() }))
  .output(z.object({ answer: z.string(), nested: z.object({ shown: z.number() }).optional() }))
type Spec = CommandSpec<typeof Act, unknown>
type Output = { answer: string; nested?: { shown: number } }
type Parts = Partial<Omit<Spec, 'run'>> & { run?: (ctx: CommandContext, input: { text: string }) => Promise<unknown> }

/** A command made for a test of the kernel; only the parts that matter to the test are given. */
export function act({ run = async (_ctx, { text }) => ({ answer: text }), ...parts }: Parts = {}) {
  return defineCommand(Act, {
    name: 'test.act',
    load: async () => null,
    policy: () => true,
    audit: ({ text }) => ({ stream: 'test', detail: { text } }),
    ...parts,
    run: (ctx, input) => run(ctx, input) as Promise<Output>,
  })
}
