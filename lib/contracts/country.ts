import { z } from 'zod'

/** Two letters of the directory of countries, nothing at home; that there is such a country the server sees to. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)
