import type { ReasonCode } from './errors'

/** The answer of a policy: allowed, or the reason shown on the disabled button and in the refusal. */
export type Verdict = true | ReasonCode

/** The first refusal among several rules, else allowed. */
export function allOf(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict !== true) ?? true
}
