import { handleAuth } from '@/server/door'

export const dynamic = 'force-dynamic'
export { handleAuth as GET, handleAuth as POST }
