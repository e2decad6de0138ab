import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createRoomsEndpoint } from '@/server/rooms/endpoint'

// Rooms in a process of their own, to be killed; the address goes to standard output.
// Asked to, it gives back what nobody holds: an idle process would do so in its own time.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
process.on('SIGUSR2', () => collect())

const rooms = await createRoomsEndpoint()
const server = createServer((_request, response) => response.end())
server.on('upgrade', rooms.upgrade)
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/yjs\n`),
)
