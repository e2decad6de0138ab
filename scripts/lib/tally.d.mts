export interface Tally {
  passed: number
  failed: number
  skipped: number
  failures: string[]
}
export function vitestTally(file: string): Tally | null
export function playwrightTally(file: string): Tally | null
export function sum(stages: { ok: boolean; tally?: Tally | null }[]): Omit<Tally, 'failures'>
