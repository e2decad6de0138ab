import { IconPencil, IconTrash } from '@tabler/icons-react'
import styles from './rules.module.css'

type Props = { change: string; remove: string; onChange: () => void; onRemove: () => void }

/** What the operator may do with a row of a table. */
export const RowActs = ({ change, remove, onChange, onRemove }: Props) => (
  <td className={styles.acts}>
    <button type="button" className="vz-iconbtn" aria-label={change} title={change} onClick={onChange}>
      <IconPencil size={16} stroke={1.75} aria-hidden />
    </button>
    <button type="button" className="vz-iconbtn" aria-label={remove} title={remove} onClick={onRemove}>
      <IconTrash size={16} stroke={1.75} aria-hidden />
    </button>
  </td>
)
