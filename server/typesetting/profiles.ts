/** Page fields in millimetres by the edition of ГОСТ Р 7.0.97 in force. */
export const PROFILES = {
  'gost-2025': { left: 30, right: 10, top: 20, bottom: 20 },
  'gost-2016': { left: 20, right: 10, top: 20, bottom: 20 },
} as const
export type ProfileKey = keyof typeof PROFILES

/** The office as its letterhead names it. */
export const OFFICE = {
  region: 'Северореченская область',
  name: 'Министерство территориального развития',
  short: 'Минтерразвития',
  address: 'Набережная ул., д. 14, г. Северореченск, 699014',
  contacts: 'тел. (000) 245-10-10, mtr@severobl.example',
} as const
