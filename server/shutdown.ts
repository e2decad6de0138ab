import { env } from './kernel/env'
import { log } from './kernel/log'

/** One step of stopping; steps run in the reverse order of starting. */
export type Stop = () => Promise<unknown>

type Started = { port: number; stop: () => Promise<void> }

const LIMIT_MS = 20_000

/** Tells the address when the product is up, and on SIGTERM or SIGINT stops it whole: sockets, rooms, database, exit 0. */
export function onShutdown(starting: Promise<Started>): void {
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log().info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), LIMIT_MS).unref()
    const started = await starting.catch(() => null)
    await started?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))
  starting.then(
    ({ port }) => {
      const { HOST, ROLE } = env()
      const shown = HOST === '0.0.0.0' ? 'localhost' : HOST
      process.stdout.write(
        ROLE === 'worker' ? 'Vizir worker is running\n' : `Vizir is ready: http://${shown}:${port}\n`,
      )
    },
    (err: unknown) => {
      const taken =
        (err as NodeJS.ErrnoException).code === 'EADDRINUSE' ? ' Another program uses this port: set PORT.' : ''
      process.stderr.write(`Vizir could not start: ${err instanceof Error ? err.message : String(err)}.${taken}\n`)
      log().debug({ err }, 'start failed')
      process.exit(1)
    },
  )
}
