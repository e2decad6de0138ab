import { beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument, operationsOf } from '@/server/http/openapi'
import { toHttpError } from '@/server/http/problem'
import { DomainError, ERROR_STATUS, type ErrorKind } from '@/server/kernel/errors'
import { useDatabase } from '../../support/database'
import { knock } from '../../support/door'
import { makeOffice, type Office } from '../../support/office'
import { sampleCall } from '../../support/sample-input'

const SCRIPT = `"><img src=x onerror=alert(1)><script>alert('1')</script> \${1234*4321} {{1234*4321}} ' or 1=1 --`
const OPERATIONS = operationsOf(await openApiDocument('test')).map((one) => ({ ...one, id: one.operation.operationId }))

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

describe('every use case at the door', () => {
  it('is there', () => expect(OPERATIONS.length).toBeGreaterThan(80))

  it.each(OPERATIONS)('V-25.08 $id is closed to who is not signed in', async (operation) => {
    const { call, body } = sampleCall(operation, 'Текст')
    expect(await knock(null, call, { body })).toMatchObject({ status: 401, body: { code: 'kernel.unauthenticated' } })
  })

  it.each(OPERATIONS)(
    '$id answers or refuses a stranger with ids nobody has, and never breaks down',
    async (operation) => {
      const { call, body, ids } = sampleCall(operation, 'Текст')
      const answer = await knock(office.stranger, call, { body })
      expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: expect.any(Number) })
      expect([200, 201, 204, 400, 403, 404, 409]).toContain(answer.status)
      if (operation.path.includes('{') && ids > 0 && operation.method !== 'get') expect(answer.status).not.toBe(200)
    },
  )

  it.each(OPERATIONS)('$id does not break down on a letter PostgreSQL cannot keep', async (operation) => {
    const { call, body } = sampleCall(operation, 'Текст\u0000')
    const answer = await knock(office.clerk, call, { body })
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
  })

  it.each(OPERATIONS)('$id takes markup and code for mere text', async (operation) => {
    const { call, body, texts } = sampleCall(operation, SCRIPT)
    const answer = await knock(office.clerk, call, { body })
    expect([200, 201, 204, 400, 403, 404, 409], JSON.stringify(answer.body)).toContain(answer.status)
    expect(answer.type).toMatch(/^application\/(problem\+)?json/)
    if (texts) expect(JSON.stringify(answer.body)).not.toContain('5332114')
  })
})

describe('every kind of refusal', () => {
  it.each(Object.entries(ERROR_STATUS))('%s is HTTP %i with its code and data', (kind, status) => {
    const error = new DomainError(kind as ErrorKind, 'test.reason', { number: '01-15/7' })
    expect(toHttpError(error, 'request')).toMatchObject({
      code: 'test.reason',
      status,
      data: { number: '01-15/7', requestId: 'request' },
    })
  })

  it('what broke inside is told to nobody outside', () => {
    const inside = new Error('connection to 10.0.0.1 failed: password=secret')
    expect(JSON.stringify(toHttpError(inside, 'request').toJSON())).not.toMatch(/10\.0\.0\.1|secret/)
    expect(toHttpError(inside, 'request')).toMatchObject({ code: 'kernel.internal', status: 500 })
  })
})
