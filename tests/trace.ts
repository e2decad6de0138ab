import { traceRequirements, unproven } from './support/requirements'

/** `npm run trace [-- --json]`: which requirements have a test, and which the code names without one. */
const trace = traceRequirements()
const claims = unproven(trace)
const proven = trace.all.filter((id) => trace.tested.has(id))

if (process.argv.includes('--json')) {
  const files = Object.fromEntries(proven.map((id) => [id, trace.tested.get(id)]))
  const untested = trace.all.filter((id) => !trace.tested.has(id))
  process.stdout.write(
    `${JSON.stringify({ total: trace.all.length, proven: files, untested, claims, unknown: trace.unknown })}\n`,
  )
} else {
  const sources = {
    A: 'outgoing letter',
    V: 'registry office',
    C: 'subordinate organisations',
    T: 'operator’s desk',
    R: 'instruction',
  }
  for (const [letter, name] of Object.entries(sources)) {
    const of = (list: string[]) => list.filter((id) => id.startsWith(letter)).length
    process.stdout.write(
      `${letter}  ${String(of(proven)).padStart(4)} of ${String(of(trace.all)).padStart(4)}  ${name}\n`,
    )
  }
  process.stdout.write(`\nNamed by the code, proven by no test (${claims.length}):\n`)
  for (const id of claims) process.stdout.write(`  ${id}  ${trace.cited.get(id)?.join(' ')}\n`)
  if (trace.unknown.length) process.stdout.write(`\nThere is no such requirement:\n  ${trace.unknown.join('\n  ')}\n`)
  process.stdout.write(
    `\nrequirements: ${trace.all.length}, with a test ${proven.length}, claimed without one ${claims.length}\n`,
  )
}
process.exitCode = trace.unknown.length ? 1 : 0
