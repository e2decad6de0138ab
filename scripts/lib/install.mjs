import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const STAMP = 'node_modules/.vizir-lock'

/** Refuses a Node too old for the product, with the way out. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(
    `Vizir needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one and repeat.\n`,
  )
  process.exit(1)
}

/** Installs the exact packages of package-lock.json when they are not there yet. */
export function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  process.stdout.write('Installing packages…\n')
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(command, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
  writeFileSync(STAMP, lock)
}
