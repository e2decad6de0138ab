import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LoginForm } from '@/components/frame/login-form'
import { ownPath } from '@/lib/text/own-path'
import { version } from '@/package.json'
import { currentActor, officeName } from '@/server/door'

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('frame.login'))('title'),
})

export default async function LoginPage({ searchParams }: Props) {
  const { from } = await searchParams
  const to = ownPath(typeof from === 'string' ? from : null) ?? '/cabinet'
  if (await currentActor()) redirect(to)
  return <LoginForm office={(await officeName())?.name ?? null} version={version} to={to} />
}
