/** Who considers what in the invented ministry, for official use by rows of its own; correspondents are named as in their list. */
export const DUTIES = [
  {
    access: 'common',
    login: 'kartashov',
    topics: ['цифровые сервисы', 'совещание у губернатора'],
    bodies: ['Министерство финансов Северореченской области'],
    categories: ['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector'],
  },
  {
    access: 'common',
    login: 'melnik',
    topics: ['субсидии', 'отчёт за квартал', 'рабочие станции', 'закупка'],
    bodies: ['Департамент связи Северореченской области', 'ООО «Северлинк»'],
    categories: [],
  },
  {
    access: 'common',
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
  { login: 'kartashov', access: 'dsp', topics: [], bodies: [], categories: [] },
  { login: 'gromov', access: 'dsp', topics: ['награждение', 'мобилизационная подготовка'], bodies: [], categories: [] },
] as const
