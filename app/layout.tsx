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

/** zod would try whether it may make code of its schemas; our policy of contents forbids it, and browsers report each try. */
const NO_EVAL = 'globalThis.__zod_globalConfig={jitless:true}'

const SCALES = ['90', '115', '130']

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const scale = (await cookies()).get('scale')?.value ?? ''
  return (
    <html lang={locale} data-scale={SCALES.includes(scale) ? scale : undefined} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
        <script nonce={nonce} suppressHydrationWarning>
          {NO_EVAL}
        </script>
      </head>
      <body>
        <Providers locale={locale} timeZone={await getTimeZone()} now={Date.now()} messages={await getMessages()}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
