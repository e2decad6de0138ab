'use client'

import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/ru'
import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { hearOfficeClock } from '@/lib/realtime/office-clock'
import { FocusBack } from '../ui/focus-back'
import { theme } from '../ui/theme'

type Props = { locale: string; timeZone: string; now: number; messages: AbstractIntlMessages; children: ReactNode }

/** What every screen stands on: language, theme, the cache of what was read. */
export function Providers({ locale, timeZone, now, messages, children }: Props) {
  // Before anything is drawn: a day that browser and server name differently would be drawn twice.
  useState(() => hearOfficeClock(now))
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: true } } }))
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
      <QueryClientProvider client={client}>
        <Themed>
          <DatesProvider settings={{ locale, firstDayOfWeek: 1 }}>
            <FocusBack />
            <Notifications position="bottom-left" limit={1} autoClose={5000} />
            {children}
          </DatesProvider>
        </Themed>
      </QueryClientProvider>
    </NextIntlClientProvider>
  )
}

/** The theme, with the words that Mantine's own parts say to those who do not see them. */
function Themed({ children }: { children: ReactNode }) {
  const t = useTranslations('ui')
  const close = t('close')
  const spoken = useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } }
    return mergeThemeOverrides(theme, { components: { Modal: { defaultProps }, Drawer: { defaultProps } } })
  }, [close])
  return (
    <MantineProvider theme={spoken} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  )
}
