'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { AbsentToggle } from './absent-toggle'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

type Props = Pick<FieldsProps, 'form' | 'problems' | 'offers'> & {
  name: 'signedBy' | 'theirNumber' | 'attachments'
  span: number
  maxLength: number
  placeholder?: string
}

/** A line of the card that the letter may lack: typed, taken from the scan by a press, or marked as absent. */
export function TextField({ form, problems, offers, name, span, maxLength, placeholder }: Props) {
  const t = useTranslations('registry')
  const { values, set } = form
  const off = values.absent.includes(name)
  const offer = offers[name]
  return (
    <Field
      label={t(`fields.${name}`)}
      name={name}
      span={span}
      required
      side={<AbsentToggle field={name} absent={values.absent} onChange={(absent) => set({ absent })} />}
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
