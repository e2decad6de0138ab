import { useFormatter, useTranslations } from 'next-intl'
import type { CellItem } from '@/lib/contracts/registry-cells'
import { formatDate } from '@/lib/text/dates'

/**
 * What tells an envelope from the others of its addressee: when it was put into the cell, to the second where the minute does not
 * do; and its number, sender and matter, as far as the reader may know them.
 */
export function useEnvelopeWords(items: CellItem[]) {
  const t = useTranslations('registry.cells')
  const format = useFormatter()
  const minute = ({ placedAt }: CellItem) => placedAt.slice(0, 16)
  return (item: CellItem) => {
    const { addressee, placedOn, placedAt, placedBy, sender, number, title } = item
    const alike = items.filter((one) => one.addressee.id === addressee.id && minute(one) === minute(item)).length > 1
    const time = format.dateTime(new Date(placedAt), {
      ...({ hour: '2-digit', minute: '2-digit' } as const),
      second: alike ? '2-digit' : undefined,
    })
    const put = { date: formatDate(placedOn), time }
    const about = [sender, number && t('number', { number }), title]
    return {
      label: t('item', { name: addressee.name, ...put }),
      placed: t('placed', { ...put, name: placedBy ?? '' }),
      about: about.filter(Boolean).join(' · '),
    }
  }
}
