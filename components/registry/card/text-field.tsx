'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { AbsentToggle } from './absent-toggle'
import { absentNow, rulesFor } from './card-values'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

type Props = Pick<FieldsProps, 'form' | 'problems' | 'offers'> & {
  name: 'signedBy' | 'theirNumber' | 'attachments'
  label?: string
  span: number
  maxLength: number
  placeholder?: string
}

/** A line of the card that the letter may lack: typed, taken from the scan by a press, or marked as absent. */
export function TextField({ form, problems, offers, name, label, span, maxLength, placeholder }: Props) {
  const t = useTranslations('registry')
  const { values, set } = form
  const rule = rulesFor(values)[name]
  const off = absentNow(values).includes(name)
  const offer = offers[name]
  return (
    <Field
      label={label ?? t(`fields.${name}`)}
      name={name}
      span={span}
      required={rule !== 'free'}
      side={
        rule === 'absent' && <AbsentToggle field={name} absent={values.absent} onChange={(absent) => set({ absent })} />
      }
      error={useProblemText(problems)(name)}
      below={<Suggestion offer={offer} text={offer?.part[name]} onTake={set} />}
    >
      {(ids) => (
        <TextInput
          {...ids}
          value={off ? '' : values[name]}
          disabled={off}
          maxLength={maxLength}
          autoComplete="off"
          placeholder={off ? t(`absent.${name}`) : placeholder}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}
