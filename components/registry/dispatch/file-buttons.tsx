import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Made, useFile } from './use-file'

const FORMS = ['pdf', 'xlsx'] as const

type Props = {
  file: ReturnType<typeof useFile>
  make: (as: (typeof FORMS)[number]) => Promise<Made>
  disabled?: boolean
}

/** A register or a journal on paper and as a table for a spreadsheet. */
export function FileButtons({ file, make, disabled = false }: Props) {
  const t = useTranslations('registry')
  return FORMS.map((as) => (
    <Button
      key={as}
      size="xs"
      variant="default"
      disabled={file.pending || disabled}
      leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
      onClick={() => void file.run(() => make(as))}
    >
      {t(`fileForms.${as}`)}
    </Button>
  ))
}
