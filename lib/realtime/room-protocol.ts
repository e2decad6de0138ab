/** Message types of a room's socket: the first three are y-websocket's, the others ours. */
export const MESSAGE = {
  SYNC: 0,
  AWARENESS: 1,
  QUERY_AWARENESS: 3,
  /** Server: varuint n, «the first n sync messages of this connection are on disk». */
  SAVED: 101,
  /** Server: uint8 whether writing is allowed, string reason. */
  MODE: 102,
  /** Server: saving fails for now; the text is kept in memory. */
  TROUBLE: 103,
} as const

/** Close codes; y-websocket does not come back after 44xx. */
export const CLOSE = {
  BAD_MESSAGE: 4400,
  UNAUTHENTICATED: 4401,
  NO_ACCESS: 4403,
  NOT_FOUND: 4404,
  /** The text was frozen under edits that had not been saved: open it anew. */
  FROZEN: 4409,
  TOO_LARGE: 4413,
  /** Come back in a moment (the node stops). */
  RESTART: 4503,
} as const
