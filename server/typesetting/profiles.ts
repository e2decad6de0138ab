/** Measures in millimetres by the edition of ГОСТ Р 7.0.97: fields, emblem, widths of the corner and of the addressee. */
export const PROFILES = {
  'gost-2025': {
    left: 30,
    right: 10,
    top: 20,
    bottom: 20,
    emblem: { top: 10, height: 17 },
    requisite: 80,
    addressee: 75,
  },
  'gost-2016': {
    left: 20,
    right: 10,
    top: 20,
    bottom: 20,
    emblem: { top: 10, height: 17 },
    requisite: 75,
    addressee: 75,
  },
} as const
export type ProfileKey = keyof typeof PROFILES

/** The edition new documents are laid out by. */
export const CURRENT_PROFILE: ProfileKey = 'gost-2025'

/** The office as its letterhead names it. */
export const OFFICE = {
  region: 'Северореченская область',
  name: 'Министерство территориального развития',
  short: 'Минтерразвития',
  genitive: 'Министерства территориального развития Северореченской области',
  ofMinister: 'территориального развития Северореченской области',
  place: 'г. Северореченск',
  address: 'Набережная ул., д. 14, г. Северореченск, 699014',
  contacts: 'тел. (000) 245-10-10, mtr@severobl.example',
  /** As the sender of mail abroad, in Latin letters. */
  abroad: {
    name: 'Ministry of Territorial Development of Severorechensk Region',
    address: ['14 Naberezhnaya Street', 'Severorechensk 699014', 'RUSSIAN FEDERATION'],
  },
} as const
