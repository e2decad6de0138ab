/** Words that no line may break: document numbers, dates, telephones, addresses; the print glues the same ones. */
export const GLUED = /\S*(?:\d[-/]\d|:\/\/|@)\S*/g
