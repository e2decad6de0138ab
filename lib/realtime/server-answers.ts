/** Whether the server answers over HTTP; a browser that has no network is not asked to try. */
export const serverAnswers = async (): Promise<boolean> =>
  navigator.onLine &&
  fetch('/api/health/live', { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  )
