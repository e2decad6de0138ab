export type Later = (then: () => void) => void

/** Once what is changed now is on screen; a page that nobody sees paints nothing, a process without a screen never does. */
export const AFTER_PAINT: Later | null =
  'requestAnimationFrame' in globalThis ? (then) => requestAnimationFrame(() => setTimeout(then)) : null
