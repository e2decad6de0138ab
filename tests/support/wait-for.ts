/** Waits until a condition holds, looking often; fails with what was awaited. Never sleeps for a guessed time. */
export async function waitFor(
  condition: () => unknown | Promise<unknown>,
  what: string,
  limitMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
