import { existsSync } from 'node:fs'
import path from 'node:path'
import { env } from './env'

/**
 * What to start as a child process, and with which loader: a built product runs the compiled program beside the compiled
 * server, tests the one compiled for them, development the source.
 */
export function childProgram(name: string, source: string): { entry: string; loader: string[] } {
  const { CHILD_PROGRAMS, NODE_ENV } = env()
  const compiled = path.resolve(CHILD_PROGRAMS ?? 'dist', `${name}.mjs`)
  if ((CHILD_PROGRAMS || NODE_ENV === 'production') && existsSync(compiled)) return { entry: compiled, loader: [] }
  return { entry: path.resolve(source), loader: ['--import', 'tsx'] }
}
