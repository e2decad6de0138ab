import { useTranslations } from 'next-intl'
import type { LineView } from '@/lib/contracts/registry-dispatch-views'

/** «Почта, заказные»: a way of sending with its class. */
export function useWayWords() {
  const t = useTranslations('registry')
  return ({ method, mailClass }: Pick<LineView, 'method' | 'mailClass'>): string =>
    t('dispatch.way', { method: t(`methods.${method}`), mailClass: mailClass ?? 'none' })
}
