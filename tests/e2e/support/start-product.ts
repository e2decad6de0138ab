import { putKeptOffice } from '../../support/kept-office'
import { type Product, startProduct } from '../../support/product'
import { makeTemporary } from '../../support/temporary'

/** What stories need of a product; one that stands already prints elsewhere. */
export type Told = Pick<Product, 'url' | 'output'>

/**
 * A product with the demo office on a free port and in a directory that goes with it: each of the runner's workers has
 * its own, so stories of two workers cannot meet. With `VIZIR_URL` the stories run on a product that stands already,
 * such as the development server.
 */
export async function withProduct(use: (product: Told) => Promise<void>): Promise<void> {
  if (process.env.VIZIR_URL) return use({ url: process.env.VIZIR_URL, output: () => '' })
  const { directory, remove } = makeTemporary('e2e')
  try {
    putKeptOffice(directory)
    const product = await startProduct({ dataDir: directory, env: { LOG_LEVEL: 'warn' } })
    process.env.VIZIR_URL = product.url
    await use(product)
    const code = await product.stop()
    if (code !== 0) throw new Error(`The product ended with ${code}:\n${product.output()}`)
  } finally {
    remove()
  }
}
