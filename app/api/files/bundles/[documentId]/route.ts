import { handleBundle } from '@/server/door'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ documentId: string }> }

export const GET = async (request: Request, { params }: Context) => handleBundle(request, (await params).documentId)
