'use client'

import { useMediaQuery } from '@mantine/hooks'

const TALL = 77
const LOW = 59

/** Rows lose their preview line on a low screen; the hairline between them is counted in. */
export const useRowHeight = (): number => (useMediaQuery('(max-height: 759px)') ? LOW : TALL)
