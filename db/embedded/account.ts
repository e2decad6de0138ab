import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export type Account = { uid: number; gid: number }

/** A program as it is to be spawned: itself, or through one that gives it another account first. */
export type Command = { file: string; args: string[]; as: Partial<Account> }
/** What PostgreSQL's programs find in their environment: none of our settings and secrets. */
export const CLEAN_ENV = { LC_ALL: 'C', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } as unknown as NodeJS.ProcessEnv

export type RunAs = (file: string, args: string[]) => Command

/** PostgreSQL refuses to run as root: then an existing account without rights runs it. */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no account «postgres» or «nobody» to run it. Start as an ordinary user, or set DATABASE_URL.',
  )
}

/**
 * How this account runs programs that must reach these directories. A checkout under /root is closed to everyone else:
 * there the account keeps the one right to pass through, and nothing of root's besides.
 */
export function runAs(account: Account | null, directories: string[]): RunAs {
  if (!account) return (file, args) => ({ file, args, as: {} })
  const closed = directories.map((directory) => closedTo(account, directory)).find(Boolean)
  if (!closed) return (file, args) => ({ file, args, as: account })
  // access(2) forgets capabilities of an ordinary account unless told not to.
  const passing = [
    ...['--securebits=+no_setuid_fixup', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'],
    ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'],
  ]
  if (spawnSync('setpriv', [...passing, 'true']).status === 0)
    return (file, args) => ({ file: 'setpriv', args: [...passing, file, ...args], as: {} })
  throw new Error(
    `PostgreSQL cannot run as root, and the account that would run it cannot pass through ${closed}. Let others pass (chmod o+x), start as an ordinary user, or set DATABASE_URL.`,
  )
}

/** The first directory on the way that this account may not pass through. */
function closedTo({ uid, gid }: Account, directory: string): string | null {
  const parent = path.dirname(directory)
  const above = parent === directory ? null : closedTo({ uid, gid }, parent)
  if (above) return above
  const { mode, uid: owner, gid: group } = fs.statSync(directory)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  return mode & bit ? null : directory
}
