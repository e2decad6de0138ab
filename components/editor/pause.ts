/** Waits for a pause: `touch` begins it anew, `stop` ends the waiting. */
export type Pause = { touch: () => void; stop: () => void }

/**
 * Acts once nothing was touched for so many milliseconds. One timer runs however often it is touched: to clear and set one
 * at every letter takes the browser longer than the editor takes for the letter.
 */
export function afterPause(pauseMs: number, act: () => void): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined
  let until = 0
  const look = () => {
    const leftMs = until - performance.now()
    timer = leftMs > 0 ? setTimeout(look, leftMs) : undefined
    if (timer === undefined) act()
  }
  return {
    touch: () => {
      until = performance.now() + pauseMs
      timer ??= setTimeout(look, pauseMs)
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
