export function buildServer(outdir: string): Promise<unknown>
export function buildChildren(outdir: string): Promise<unknown>
