import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path'

describe('the way back after signing in', () => {
  it.each([
    ['/rooms/0196/text?page=2', '/rooms/0196/text?page=2'],
    ['/assignments?_rsc=1abc', '/assignments'],
    ['/rooms/1?_rsc=x&page=3', '/rooms/1?page=3'],
  ])('%s leads to %s', (text, path) => {
    expect(ownPath(text)).toBe(path)
  })

  it.each([
    null,
    '',
    '/',
    'rooms/1',
    '//evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example/rooms',
    'javascript:alert(1)',
    '/login?from=/rooms/1',
    '/api/auth/signout',
  ])('%s leads nowhere', (text) => {
    expect(ownPath(text)).toBeNull()
  })

  it('whatever is asked, the browser stays on this site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/${text}`),
          fc.webUrl(),
        ),
        (text) => {
          const path = ownPath(text)
          return path === null || new URL(path, 'https://office.example').origin === 'https://office.example'
        },
      ),
    )
  })
})
