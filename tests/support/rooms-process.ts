import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRoomsEndpoint } from '@/server/rooms/endpoint'

/** Rooms in a process of their own, to be killed; the address goes to standard output. */
const rooms = await createRoomsEndpoint()
const server = createServer((_request, response) => response.end())
server.on('upgrade', rooms.upgrade)
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/yjs\n`),
)
