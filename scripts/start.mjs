import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { checkNode, installPackages } from './lib/install.mjs'
import { isBuilt } from './lib/stamp.mjs'

/** Sets up whatever is missing and starts the product: packages, build, then one process. */
checkNode()
process.chdir(path.resolve(import.meta.dirname, '..'))
if (existsSync('.env')) process.loadEnvFile('.env')
installPackages()
if (!isBuilt()) {
  process.stdout.write('Building…\n')
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (built.status !== 0) process.exit(built.status ?? 1)
}
if (process.argv.includes('--demo-reset')) resetDemo()

const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server.mjs'], {
  stdio: 'inherit',
  // Two pools of memory for all threads, not eight for each processor: a thousand rooms opened and left rest 7 % lower.
  env: { MALLOC_ARENA_MAX: '2', ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

/** Removes the embedded database and files of the demo office; an external database is never touched. */
function resetDemo() {
  if (process.env.DATABASE_URL) {
    process.stderr.write(
      'DATABASE_URL is set: empty that database yourself; this command removes only the embedded one.\n',
    )
    process.exit(1)
  }
  const data = path.resolve(process.env.DATA_DIR || './data')
  const lock = path.join(data, 'postgres', 'postmaster.pid')
  if (existsSync(lock) && isRunning(Number(readFileSync(lock, 'utf8').split('\n')[0]))) {
    process.stderr.write('The product is running on this data directory: stop it first.\n')
    process.exit(1)
  }
  for (const name of ['postgres', 'blobs', 'previews']) rmSync(path.join(data, name), { recursive: true, force: true })
  process.stdout.write('The demo office will be built anew.\n')
}

function isRunning(pid) {
  try {
    return Boolean(pid) && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
