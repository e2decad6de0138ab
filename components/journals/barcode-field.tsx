'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { BarcodeUse } from '@/lib/contracts/journals'

/** Whether labels with a barcode are stuck on what the journal registers (V-23.09). */
export function BarcodeField({ value, onChange }: { value: BarcodeUse; onChange: (value: BarcodeUse) => void }) {
  const t = useTranslations('journals.form')
  return (
    <Select
      label={t('barcode')}
      value={value}
      data={BarcodeUse.options.map((one) => ({ value: one, label: t(`barcodeUse.${one}`) }))}
      allowDeselect={false}
      onChange={(chosen) => onChange(BarcodeUse.catch('allowed').parse(chosen))}
    />
  )
}
