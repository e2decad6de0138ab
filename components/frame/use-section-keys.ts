'use client'

import { useRef } from 'react'
import { useKey } from '../ui/use-key'
import { useGo } from './use-go'
import { useSections } from './use-sections'

const WITHIN_MS = 1500
const DIGITS = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7'] as const

/** G, then 1…7: sections of the rail, top to bottom. */
export function useSectionKeys(): void {
  const open = useGo()
  const { visible } = useSections()
  const pressed = useRef(0)
  const go = (index: number) => {
    const section = visible[index]
    if (!section || Date.now() - pressed.current > WITHIN_MS) return
    pressed.current = 0
    open(section.href)
  }
  useKey('KeyG', () => {
    pressed.current = Date.now()
  })
  useKey(DIGITS[0], () => go(0))
  useKey(DIGITS[1], () => go(1))
  useKey(DIGITS[2], () => go(2))
  useKey(DIGITS[3], () => go(3))
  useKey(DIGITS[4], () => go(4))
  useKey(DIGITS[5], () => go(5))
  useKey(DIGITS[6], () => go(6))
}
