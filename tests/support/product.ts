import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

export type Product = {
  /** Address of the product, with its port. */
  url: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output: () => string
  /** Asks it to stop, as a service manager does; answers its exit code. */
  stop: () => Promise<number | null>
  /** Takes it away with no warning. */
  kill: () => Promise<void>
}

type Options = { dataDir: string; env?: Record<string, string> }

const ROOT = path.resolve(import.meta.dirname, '../..')
const READY = /Vizir is ready: (http:\/\/\S+)/
const LIMIT_MS = 120_000

/** Starts the built product as `npm start` does, on a free port and a data directory of its own. */
export async function startProduct({ dataDir, env = {} }: Options): Promise<Product> {
  if (!existsSync(path.join(ROOT, 'dist/server.mjs'))) throw new Error('The product is not built: npm run build')
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server.mjs'], {
    cwd: ROOT,
    env: {
      ...withoutOurs(),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: '0',
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += String(part)))
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => fail(`did not start in ${LIMIT_MS} ms`), LIMIT_MS)
    const fail = (what: string) => {
      clearTimeout(limit)
      child.kill('SIGKILL')
      reject(new Error(`The product ${what}:\n${printed}`))
    }
    const ended = (code: number | null) => fail(`ended with ${code}`)
    child.once('exit', ended)
    child.stdout.on('data', () => {
      const found = READY.exec(printed)?.[1]
      if (!found) return
      clearTimeout(limit)
      child.off('exit', ended)
      resolve(found)
    })
  })
  const end = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    return gone
  }
  return {
    url,
    process: child,
    output: () => printed,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}

/** What the runner's own process was told (its database, its secrets) is none of the product's business. */
function withoutOurs(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL,
    NEXTAUTH_SECRET,
    VIZIR_SECRET,
    AUTH_TRUST_HOST,
    NODE_OPTIONS,
    CHILD_PROGRAMS,
    VITEST,
    ...rest
  } = process.env
  return rest
}
