export function readyTessdata(): string
