/** Browsers ask for this name before they have read the page; the icon is one drawing. */
export const GET = (): Response => new Response(null, { status: 308, headers: { location: '/icon.svg' } })
