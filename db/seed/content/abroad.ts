const PLACE = { address: 'Uferpromenade 12, 01099 Musterstadt', country: 'DE' }
const NAME = 'Stiftung Flussstädte, Herrn Markus Feldner, Vorsitzender'

/** An invented foundation abroad and the letter to it. */
export const ABROAD = {
  entry: {
    ...{
      kind: 'organisation' as const,
      name: 'Фонд речных городов',
      shortName: 'Фонд речных городов',
      foreignName: NAME,
    },
    ...{
      headPositionDative: 'Председателю правления\nФонда речных городов',
      headNameDative: 'Господину Маркусу Фельднеру',
    },
    ...{ salutation: 'Уважаемый господин Фельднер!', email: 'post@flussstaedte.example' },
    ...{ street: 'Uferpromenade 12', locality: '01099 Musterstadt', country: PLACE.country },
  },
  addressee: {
    ...{ position: 'Председателю правления\nФонда речных городов', name: 'Господину Маркусу Фельднеру' },
    ...{ ...PLACE, foreignName: NAME },
  },
  title: 'О программе обмена опытом благоустройства набережных',
  salutation: 'Уважаемый господин Фельднер!',
}

export const FOREIGN_TEXT = [
  'Имею честь сообщить, что Министерство рассмотрело предложение Фонда о программе обмена опытом благоустройства набережных и готово принять в ней участие.',
  'Просим направить проект программы и список участников. Со своей стороны предлагаем провести первую встречу в г. Северореченске в первой декаде сентября.',
  'Прошу Вас, господин Фельднер, принять уверения в моём высоком уважении.',
]

/** Its cover letter. */
export const SECRETARIAT = {
  addressee: { position: 'Исполнительный секретариат\nМинистерства иностранных дел\nРоссийской Федерации' },
  title: 'О направлении письма Фонду речных городов',
  salutation: '',
}

export const COVER_TEXT = [
  'Направляем письмо Министерства в адрес Фонда речных городов (Федеративная Республика Германия) о программе обмена опытом благоустройства набережных.',
  'Просим сообщить, имеются ли замечания к его отправке.',
]
