import { Alert, Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useErrorText } from '@/components/ui/error-text'
import type { Failure } from '@/lib/api/failure'
import styles from './card.module.css'

type Props = { label: string; pending: boolean; failure: Failure | null; onPrint: () => void }

/** Prints a paper of the letter, and says under it why that did not come off. */
export function PrintButton({ label, pending, failure, onPrint }: Props) {
  const errorText = useErrorText()
  return (
    <>
      <Button
        className={styles.all}
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={14} stroke={1.75} aria-hidden />}
        loading={pending}
        onClick={onPrint}
      >
        {label}
      </Button>
      {failure && (
        <Alert color="red" role="alert">
          {errorText(failure)}
        </Alert>
      )}
    </>
  )
}
