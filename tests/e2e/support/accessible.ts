import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another colour scheme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * The page as it stands keeps WCAG 2.2 AA, nothing left out, and its colours do in the other scheme too; `asItStands`
 * spares the other, for a story long enough without it.
 */
export async function expectAccessible(page: Page, { asItStands = false } = {}): Promise<void> {
  // Between two pages there is no title for a moment.
  await expect(page).toHaveTitle(/./)
  const root = page.locator('html')
  const before = (await root.getAttribute('data-mantine-color-scheme')) === 'dark' ? 'dark' : 'light'
  const other = before === 'dark' ? 'light' : ('dark' as const)
  for (const colorScheme of asItStands ? ([before] as const) : ([other, before] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(root).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    // What passes need not be named element by element: naming took most of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations } = await (colorScheme === before ? axe.withTags(WCAG) : axe.withRules(COLOURS)).analyze()
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        (node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n').slice(1).join(' ')}`,
      ),
    )
    expect(found, `accessible, ${colorScheme}: ${page.url()}`).toEqual([])
  }
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overhang, { message: `no horizontal scroll: ${page.url()}` }).toBeLessThanOrEqual(0)
}
