import type { RoomSession } from '@/lib/realtime/yjs-provider'

const PATIENCE_MS = 3000

/** Whether one's own last keystrokes have reached the disk: the server reads the text from there. */
export function untilSaved(session: RoomSession): Promise<boolean> {
  if (!session.unsaved) return Promise.resolve(true)
  return new Promise((resolve) => {
    const finish = (saved: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(saved)
    }
    const timer = setTimeout(() => finish(false), PATIENCE_MS)
    const stop = session.subscribe(() => !session.unsaved && finish(true))
  })
}
