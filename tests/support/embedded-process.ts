import { startEmbedded } from '@/db/embedded'

/** Starts the embedded PostgreSQL of a data directory and holds it until killed. */
const { url, mode } = await startEmbedded({ dataDir: process.argv[2] as string })
process.stdout.write(`${JSON.stringify({ url, mode })}\n`)
setInterval(() => {}, 60_000)
