export function readyVeraPdf(): string
