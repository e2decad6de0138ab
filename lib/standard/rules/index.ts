import type { Rule } from '../rule'
import { acts } from './acts'
import { addressees } from './addressees'
import { attachments } from './attachments'
import { dates } from './dates'
import { figures } from './figures'
import { heading } from './heading'
import { names } from './names'
import { quotes } from './quotes'
import { signature } from './signature'
import { spaces } from './spaces'
import { structure } from './structure'
import { tables } from './tables'
import { words } from './words'

/** Every rule of form, in the order the groups are shown. A new rule is one entry and its two texts. */
export const RULES: readonly Rule[] = [
  ...addressees,
  ...heading,
  ...signature,
  ...attachments,
  ...structure,
  ...acts,
  ...spaces,
  ...quotes,
  ...figures,
  ...dates,
  ...names,
  ...words,
  ...tables,
]
