import { redirect } from 'next/navigation'
import { LoginForm } from '@/components/frame/login-form'
import { currentActor } from '@/server/door'

export default async function LoginPage() {
  if (await currentActor()) redirect('/cabinet')
  return <LoginForm />
}
