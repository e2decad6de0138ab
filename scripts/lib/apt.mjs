import { spawnSync } from 'node:child_process'

/** Installs packages of the system for the tests; only where it can be done without asking: on Debian and its kin, as root. */
export function aptInstall(...packages) {
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' })
  if (apt.status !== 0 || process.getuid?.() !== 0) return
  process.stdout.write(`Installing ${packages.join(', ')}…\n`)
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}
