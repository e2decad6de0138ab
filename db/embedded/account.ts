import fs from 'node:fs'

export type Account = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root: then an existing account without rights runs it. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no account «postgres» or «nobody» to run it. Start as an ordinary user, or set DATABASE_URL.',
  )
}
