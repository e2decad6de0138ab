import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, messagesOf } from '@/lib/i18n/messages'
import { officeTimeZone } from '@/server/door'

/** The language of a request: the person's choice in a cookie, Russian by default. Dates are the office's. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('locale')?.value
  const locale = isLocale(chosen) ? chosen : 'ru'
  return { locale, messages: messagesOf(locale), timeZone: officeTimeZone(), now: new Date() }
})
