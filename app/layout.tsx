import '@/components/ui/reset.css'
import '@fontsource-variable/inter'
import '@/components/editor/faces/tinos.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { getLocale, getMessages, getTimeZone } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Providers } from '@/components/frame/providers'

export const metadata: Metadata = {
  title: { default: 'Визирь', template: '%s · Визирь' },
  icons: { icon: '/icon.svg' },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

const SCALES = ['90', '115', '130']

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const scale = (await cookies()).get('scale')?.value ?? ''
  return (
    <html lang={locale} data-scale={SCALES.includes(scale) ? scale : undefined} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={(await headers()).get('x-nonce') ?? undefined} />
      </head>
      <body>
        <Providers locale={locale} timeZone={await getTimeZone()} messages={await getMessages()}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
