'use client'

import { useMediaQuery } from '@mantine/hooks'

/** One column: below 768 px. */
export const usePhone = (): boolean => useMediaQuery('(max-width: 767px)') ?? false
