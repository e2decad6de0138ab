import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startEmbedded } from '@/db/embedded'
import { isAlive, lockedPid } from '@/db/embedded/lock'
import { type Product, startProduct } from '../support/product'
import { signIn } from '../support/signed-in'
import { makeTemporary } from '../support/temporary'
import { waitFor } from '../support/wait-for'

const QUIET = { LOG_LEVEL: 'warn', DEMO: 'false' }
const DEMO_PASSWORD = 'vizir-demo-2026'

function place(): string {
  const { directory, remove } = makeTemporary('product')
  onTestFinished(remove)
  return directory
}

async function started(dataDir: string, env: Record<string, string> = QUIET): Promise<Product> {
  const product = await startProduct({ dataDir, env })
  onTestFinished(product.kill)
  return product
}

const firstPassword = (dataDir: string) => readFileSync(path.join(dataDir, 'admin.password'), 'utf8').trim()

describe('the built product', () => {
  const { directory: dataDir, remove } = makeTemporary('product')
  let product: Product
  beforeAll(async () => {
    product = await startProduct({ dataDir, env: QUIET })
  })
  afterAll(async () => {
    await product.kill()
    remove()
  })
  const get = (path: string, init?: RequestInit) => fetch(product.url + path, { redirect: 'manual', ...init })

  it('says that it lives and that it is ready', async () => {
    expect(await (await get('/api/health/live')).json()).toEqual({ status: 'live' })
    expect(await (await get('/api/health/ready')).json()).toEqual({ status: 'ready' })
  })

  it('keeps its secrets where nobody else can read them', () => {
    for (const name of ['secret', 'postgres.password', 'admin.password', 'postgres.log'])
      expect({ name, mode: statSync(path.join(dataDir, name)).mode & 0o777 }).toEqual({ name, mode: 0o600 })
    expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    const printed = product.output()
    for (const name of ['secret', 'postgres.password', 'admin.password'])
      expect(printed).not.toContain(readFileSync(path.join(dataDir, name), 'utf8').trim())
  })

  it('V-25.01 sends who is not signed in to the sign-in page, and lets the first administrator in', async () => {
    const away = await get('/cabinet')
    expect([away.status, away.headers.get('location')]).toEqual([307, '/login?from=%2Fcabinet'])
    const admin = await signIn(product.url, 'admin', firstPassword(dataDir))
    expect(admin.setCookie.join()).toMatch(/HttpOnly.*SameSite=Lax/)
    expect(await (await admin.call('GET /me')).json()).toMatchObject({ login: 'admin' })
    await expect(signIn(product.url, 'admin', DEMO_PASSWORD)).rejects.toThrow('401')
  })

  it('lets no script run without the nonce of the answer, and nobody frame a page', async () => {
    const [one, other] = [await get('/login'), await get('/login')]
    const policy = one.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/)
    for (const rule of ["connect-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule)
    expect(policy).not.toContain('unsafe-eval')
    const scripts = (await one.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(3)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    expect(other.headers.get('content-security-policy')).not.toBe(policy)
  })

  it('takes no nonce and no address from the caller', async () => {
    const page = await get('/login', {
      headers: {
        'content-security-policy': "script-src 'nonce-mine'",
        'x-nonce': 'mine',
        'x-forwarded-host': 'evil.example',
      },
    })
    expect(page.headers.get('content-security-policy')).not.toContain('mine')
    expect(await page.text()).not.toMatch(/nonce="mine"|evil\.example/)
  })

  it.each(['/login', '/api/health/live', '/api/v1/openapi.json', '/nowhere', '/icon.svg'])(
    'carries the security headers: %s',
    async (address) => {
      const { headers } = await get(address)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  it('T-03.02 describes its API without sign-in, to programs and to people', async () => {
    const document = (await (await get('/api/v1/openapi.json')).json()) as { openapi: string; paths: object }
    expect(document.openapi).toMatch(/^3\.1/)
    const page = await get('/api/v1/docs')
    expect(page.headers.get('content-type')).toContain('text/html')
    const text = await page.text()
    for (const address of Object.keys(document.paths)) expect(text).toContain(address)
    expect(text).not.toContain('<script')
  })

  it('refuses a body larger than any honest act', async () => {
    const admin = await signIn(product.url, 'admin', firstPassword(dataDir))
    const answer = await admin.call('POST /documents', { kind: 'outgoing', title: 'О'.repeat(1024 * 1024) })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'kernel.too_large' })
  })

  it('says that it is not ready when its database is gone, and still lives', async () => {
    const pid = lockedPid(path.join(dataDir, 'postgres'))
    process.kill(pid, 'SIGINT')
    await waitFor(() => !isAlive(pid), 'the database to stop')
    expect((await get('/api/health/ready')).status).toBe(503)
    expect((await get('/api/health/live')).status).toBe(200)
  })
})

describe('the product as a process', () => {
  it('makes the cookie secure and asks for https when people come by https', async () => {
    const dataDir = place()
    const product = await started(dataDir, { ...QUIET, PUBLIC_URL: 'https://sed.example' })
    const { setCookie } = await signIn(product.url, 'admin', firstPassword(dataDir))
    expect(setCookie.join()).toMatch(/__Secure-next-auth\.session-token=.*Secure/)
    expect((await fetch(`${product.url}/login`)).headers.get('strict-transport-security')).toContain('max-age=')
  })

  it('may be started on several nodes at once on one empty database', async () => {
    const [database, ...nodes] = [place(), place(), place()] as [string, string, string]
    const server = await startEmbedded({ dataDir: database })
    onTestFinished(server.stop)
    const env = { LOG_LEVEL: 'warn', DATABASE_URL: server.url, VIZIR_SECRET: 'one secret for all nodes of this office' }
    const products = await Promise.all(nodes.map((dataDir) => started(dataDir, env)))
    const [written, ...more] = nodes.filter((dataDir) => readdirSync(dataDir).includes('admin.password'))
    expect(more).toEqual([])
    const [one, other] = products as [Product, Product]
    const { cookie } = await signIn(one.url, 'admin', firstPassword(written as string))
    expect((await fetch(`${other.url}/api/v1/me`, { headers: { cookie } })).status).toBe(200)
    expect(await Promise.all(products.map((product) => product.stop()))).toEqual([0, 0])
  })

  it('names a wrong setting and a taken port, and does not start', async () => {
    await expect(started(place(), { ...QUIET, DATABASE_POOL: 'many' })).rejects.toThrow(/DATABASE_POOL/)
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await waitFor(() => taken.listening, 'the port to be taken')
    const { port } = taken.address() as { port: number }
    await expect(started(place(), { ...QUIET, PORT: String(port) })).rejects.toThrow(/set PORT/)
  })
})
