import { handleUpload } from '@/server/door'

export const dynamic = 'force-dynamic'

export const POST = (request: Request) => handleUpload(request)
