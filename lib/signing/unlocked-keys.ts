/** Keys their owner has opened in this browser tab, by certificate. They can sign and cannot be read out. */
export type UnlockedKeys = {
  get: (certificateId: string) => CryptoKey | undefined
  keep: (certificateId: string, key: CryptoKey) => void
  forget: () => void
  subscribe: (listener: () => void) => () => void
}

/** A place in memory and nowhere else: closing or reloading the tab closes the keys. */
export function createUnlockedKeys(): UnlockedKeys {
  const keys = new Map<string, CryptoKey>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: (certificateId) => keys.get(certificateId),
    keep(certificateId, key) {
      keys.set(certificateId, key)
      tell()
    },
    forget() {
      keys.clear()
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The opened keys of this tab: the passphrase is asked once, and is itself never kept. */
export const unlockedKeys = createUnlockedKeys()
