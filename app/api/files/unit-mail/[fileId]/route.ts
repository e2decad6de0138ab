import { handleUnitMailFile } from '@/server/door'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ fileId: string }> }

export async function GET(request: Request, { params }: Context) {
  const { fileId } = await params
  return handleUnitMailFile(request, fileId)
}
