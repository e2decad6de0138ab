type Listener = () => void

/** The moment this tab learns that it is not signed in any more: by a refused request, or by its socket. */
class SessionEnd {
  private readonly listeners = new Set<Listener>()
  private over = false

  isOver = (): boolean => this.over

  announce = (): void => this.set(true)

  /** Signed in again: whoever waited may go on. */
  forget = (): void => this.set(false)

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private set(over: boolean): void {
    if (this.over === over) return
    this.over = over
    for (const listener of this.listeners) listener()
  }
}

export const sessionEnd = new SessionEnd()
