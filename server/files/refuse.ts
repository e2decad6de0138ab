import { DomainError } from '../kernel/errors'

/** Why a file is not taken; each has a text that says what to do instead. */
export type Refusal =
  | 'empty'
  | 'type_refused'
  | 'renamed'
  | 'encrypted'
  | 'damaged'
  | 'macros'
  | 'bomb'
  | 'bad_name'
  | 'cover_only'
  | 'not_a_part'
  | 'picture_type'
  | 'text_picture_only'
  | 'picture_too_large'
  | 'not_arranged'
  | 'not_arranged_kind'
  | 'nothing_arranged'
  | 'signed_file'
  | 'not_word'
  | 'no_text'
  | 'text_unsafe'
  | 'text_too_long'
  | 'text_limit'

/** The refusal of a file as the person gets it. */
export const refuse = (reason: Refusal, data: Record<string, unknown> = {}): DomainError =>
  new DomainError('invalid', `files.${reason}`, data)
