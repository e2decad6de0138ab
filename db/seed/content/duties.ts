/** Who considers what in the invented ministry; correspondents are named as in the list of organisations. */
export const DUTIES = [
  {
    login: 'kartashov',
    topics: ['цифровые сервисы', 'совещание у губернатора'],
    bodies: ['Министерство финансов Северореченской области'],
    categories: ['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector'],
  },
  {
    login: 'melnik',
    topics: ['субсидии', 'отчёт за квартал', 'рабочие станции', 'закупка'],
    bodies: ['Департамент связи Северореченской области', 'ООО «Северлинк»'],
    categories: [],
  },
  {
    login: 'gromov',
    topics: [
      'благоустройство',
      'тепловые сети',
      'освещение двора',
      'дороги',
      'земельный участок',
      'спортивная площадка',
    ],
    bodies: ['АО «Северореченская теплосеть»', 'АО «Облэнерго»', 'МБУ «Парки и скверы»', 'ГБУ «Центр кадастра»'],
    categories: [],
  },
] as const
