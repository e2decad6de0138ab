import { startProduct } from '../../support/product'
import { makeTemporary } from '../../support/temporary'

/**
 * One product with the demo office for the whole run, on a free port and in a directory that goes with it. With
 * `VIZIR_URL` the stories run on a product that stands already, such as the development server.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.VIZIR_URL) return
  const { directory, remove } = makeTemporary('e2e')
  const product = await startProduct({ dataDir: directory, env: { LOG_LEVEL: 'warn' } }).catch((error: unknown) => {
    remove()
    throw error
  })
  process.env.VIZIR_URL = product.url
  return async () => {
    const code = await product.stop()
    remove()
    if (code !== 0) throw new Error(`The product ended with ${code}:\n${product.output()}`)
  }
}
