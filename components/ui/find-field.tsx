import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

type Props = { label: string; value: string; onChange: (text: string) => void; limit?: number; className?: string }

/** A line that narrows what stands under it. */
export const FindField = ({ label, value, onChange, limit = 100, className }: Props) => (
  <TextInput
    className={className}
    type="search"
    value={value}
    maxLength={limit}
    aria-label={label}
    placeholder={label}
    leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)
