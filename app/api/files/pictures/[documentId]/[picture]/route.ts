import { handleTextPicture } from '@/server/door'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ documentId: string; picture: string }> }

export async function GET(request: Request, { params }: Context) {
  return handleTextPicture(request, await params)
}
