import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import styles from './find-bar.module.css'
import { FindField } from './find-field'

type Props = {
  find: string
  text: string
  onText: (text: string) => void
  /** How many there are, in words; null while that is not known. */
  count: string | null
  add: string
  onAdd: () => void
}

/** Over a kept list: what narrows it, how many are left, one more. */
export const FindBar = ({ find, text, onText, count, add, onAdd }: Props) => (
  <div className={styles.bar}>
    <FindField className={styles.find} label={find} value={text} onChange={onText} />
    {count && (
      <span className="vz-tn" role="status">
        {count}
      </span>
    )}
    <Button variant="default" leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />} onClick={onAdd}>
      {add}
    </Button>
  </div>
)
