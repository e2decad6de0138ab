'use client'

import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/ru'
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { theme } from '../ui/theme'

type Props = { locale: string; messages: AbstractIntlMessages; children: ReactNode }

/** What every screen stands on: language, theme, the cache of what was read. */
export function Providers({ locale, messages, children }: Props) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: true } } }))
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Moscow">
      <QueryClientProvider client={client}>
        <MantineProvider theme={theme} defaultColorScheme="auto">
          <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>
            <Notifications position="bottom-left" limit={1} autoClose={5000} />
            {children}
          </DatesProvider>
        </MantineProvider>
      </QueryClientProvider>
    </NextIntlClientProvider>
  )
}
