import type { Actor } from '../../kernel/actor'
import { env } from '../../kernel/env'
import { DomainError } from '../../kernel/errors'
import { log } from '../../kernel/log'
import type { Staged } from '../staging'
import { askClamd } from './ask-clamd'

/**
 * Lets a staged file through only when the antivirus, where the office has one, says that it is clean: no answer is a
 * refusal. Throws `files.infected` with the name of the virus, `files.antivirus_limit`, `files.antivirus_silent`.
 */
export async function requireClean({ file, sha256 }: Staged, actor: Actor): Promise<void> {
  const { CLAMD_URL } = env()
  if (!CLAMD_URL) return
  const answer = await askClamd(CLAMD_URL, file)
  if (answer.verdict === 'clean') return
  log().warn({ ...answer, sha256, personId: actor.personId }, 'an upload was not let through by the antivirus')
  if (answer.verdict === 'infected') throw new DomainError('invalid', 'files.infected', { virus: answer.virus })
  if (answer.verdict === 'limit') throw new DomainError('too_large', 'files.antivirus_limit')
  throw new DomainError('unavailable', 'files.antivirus_silent')
}
