/** Message types of a room's socket: the first three are y-websocket's, the others ours. */
export const MESSAGE = {
  SYNC: 0,
  AWARENESS: 1,
  QUERY_AWARENESS: 3,
  /** Server: varuint n, «the first n sync messages of this connection are on disk»; uint8 1 when some of them were refused. */
  SAVED: 101,
  /** Server: uint8 one of `MODE`; string code of the reason when this connection may not write. */
  MODE: 102,
  /** Server: uint8 1 while saving fails (the text waits in memory), 0 when it works again. */
  TROUBLE: 103,
} as const

/** What a connection may do with the text: read it, write it, or only propose edits while it is on approval. */
export const MODE = { READ: 0, WRITE: 1, SUGGEST: 2 } as const
export type Mode = (typeof MODE)[keyof typeof MODE]

/** Why a text is locked: it is on approval, where edits may be proposed, or signed. */
export const LOCK = { APPROVAL: 'approval', SIGNED: 'signed' } as const

/** Close codes; y-websocket does not come back after 44xx and does after 45xx. */
export const CLOSE = {
  BAD_MESSAGE: 4400,
  UNAUTHENTICATED: 4401,
  NO_ACCESS: 4403,
  NOT_FOUND: 4404,
  /** The text was frozen under edits that were not on disk yet: it must be opened anew. */
  FROZEN: 4409,
  TOO_LARGE: 4413,
  /** The update holds what the text's schema does not know. */
  FOREIGN_CONTENT: 4422,
  /** Come back in a moment: the node stops or cannot reach the database. */
  TRY_AGAIN: 4503,
} as const

/** Whether a room was closed because its document is not open to this person. */
export const isShutOut = (code: number | null): boolean => code === CLOSE.NO_ACCESS || code === CLOSE.NOT_FOUND

/** One message to or from a room may not be longer; a whole year of one text is a tenth of it. */
export const MESSAGE_LIMIT = 4 * 1024 * 1024
