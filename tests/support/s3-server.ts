import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'

export type S3Server = { env: Record<string, string>; directory: string; stop: () => Promise<void> }

const BUCKET = 'vizir'

/** A server that speaks S3 over HTTP with signed requests, on a free port and a directory of its own. */
export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'vizir-s3-'))
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  })
  const { port } = await server.run()
  return {
    directory,
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${port}/${BUCKET}`,
      S3_ACCESS_KEY: 'S3RVER',
      S3_SECRET_KEY: 'S3RVER',
    },
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The same store at another address; what is put into it waits on its way for `onPut`. */
export async function startRelay(endpoint: string, onPut: () => Promise<void>) {
  const { hostname, port, pathname } = new URL(endpoint)
  const server = createServer(async (coming, answer) => {
    if (coming.method === 'PUT') await onPut()
    const { method, url: path, headers } = coming
    const going = request({ hostname, port, method, path, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 500, answered.headers)
      answered.pipe(answer)
    })
    going.on('error', (error) => answer.destroy(error))
    coming.pipe(going)
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
