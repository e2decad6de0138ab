import { type MapData, mapPages } from './map-pages'

/** A process of its own for laying out while people type: the one that carries their keystrokes never waits for Typst. */
process.on('message', (data: MapData) => {
  try {
    process.send?.({ map: mapPages(data) })
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? error.message.slice(0, 500) : 'failed' })
  }
})
process.on('disconnect', () => process.exit(0))
