export type Later = (then: () => void) => void

/** Once what is changed now is on screen; a page that nobody sees paints nothing, a process without a screen never does. */
export const AFTER_PAINT: Later | null = 'requestAnimationFrame' in globalThis ? afterPaint : null

const waiting: (() => void)[] = []

/** One frame is asked for, however many wait for it. */
function afterPaint(then: () => void): void {
  waiting.push(then)
  if (waiting.length === 1) requestAnimationFrame(() => setTimeout(goOn))
}

function goOn(): void {
  for (const then of waiting.splice(0))
    try {
      then()
    } catch (error) {
      reportError(error)
    }
}
