import { handleResumable } from '@/server/door'

export const dynamic = 'force-dynamic'

const handle = (request: Request) => handleResumable(request)

export { handle as DELETE, handle as HEAD, handle as PATCH, handle as POST }
