export function findClamd(): string
