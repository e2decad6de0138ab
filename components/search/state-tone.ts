const TONES: Record<string, string> = {
  executed: 'ok',
  sent: 'ok',
  closed: 'ok',
  approval: 'ink',
  visa: 'ink',
  signing: 'ink',
  rework: 'warn',
  send_failed: 'bad',
  refused: 'bad',
}

/** The colour of a state's chip; the word always stands beside it. */
export const toneOf = (state: string): string | undefined => TONES[state]
