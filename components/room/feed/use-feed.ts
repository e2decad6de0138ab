'use client'

/** How much of the feed is new to this person. */
export const useFeedUnread = (): number => 0
