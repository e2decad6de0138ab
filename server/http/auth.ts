import type { NextAuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { verifyPassword } from '../directory/sign-in'

const TWELVE_HOURS = 12 * 60 * 60

type Signed = User & { sessionVersion: number }

/** next-auth with passwords: the cookie holds the account and its session version, nothing else; rights are read each time. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: TWELVE_HOURS },
  pages: { signIn: '/login', error: '/login' },
  providers: [
    Credentials({
      credentials: { login: {}, password: {} },
      async authorize(credentials, request) {
        const header = request.headers?.['x-vizir-client-ip']
        const ip = typeof header === 'string' ? header : null
        const answer = await verifyPassword(credentials?.login ?? '', credentials?.password ?? '', ip)
        if (answer.outcome === 'ok')
          return { id: answer.accountId, sessionVersion: answer.sessionVersion } satisfies Signed
        throw new Error(answer.outcome === 'locked' ? `locked:${answer.minutes}` : answer.outcome)
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (!user) return token
      return { sub: user.id, sv: (user as Signed).sessionVersion }
    },
  },
}
