import {
  across,
  after,
  at,
  before,
  body,
  bold,
  boxed,
  centre,
  columns,
  dots,
  far,
  inFull,
  type Look,
  narrow,
  quoted,
  right,
  rule,
  sheet,
  sheetsOf,
  sized,
  typ,
  words,
} from './look'

/** Private letters, printed e-mails, and papers that hardly look like a letter. */
export const SEEN_OTHERS: Look[] = [
  {
    name: 'private letter with its writer at the right above',
    draw: (f, lot) =>
      sheet(
        right(
          typ(
            `${f.to.post}\n${f.to.surname} ${f.to.initials}\nот гражданки Поповой Марии Ивановны,\nпроживающей: ${f.office.street}`,
          ),
        ),
        centre(bold('ЗАЯВЛЕНИЕ')),
        body(lot, 3),
        columns('1fr, 1fr', typ(dots(f.date)), right(typ(`______________ ${after(f.sign)}`))),
      ),
    without: ['office', 'number', 'reply', 'title', 'attached'],
  },
  {
    name: 'private letter, date and name below',
    draw: (f, lot) =>
      sheet(
        far(9, typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`)),
        typ('Уважаемый Дмитрий Николаевич!'),
        body(lot, 4),
        typ(`С уважением, ${inFull(f.sign)}`),
        typ(words(f.date)),
      ),
    without: ['office', 'number', 'reply', 'title', 'attached'],
  },
  {
    name: 'printed e-mail with its fields',
    draw: (f, lot) =>
      sheet(
        sized(
          10,
          typ(
            `От: ${inFull(f.sign)} <office@sever.example>\nОтправлено: ${words(f.date)} 10:14\nКому: priem@min.example\nТема: ${f.title}\nВложения: письмо.pdf (214 КБ)`,
          ),
        ),
        rule,
        typ('Добрый день!'),
        body(lot, 3),
        typ(`С уважением,\n${inFull(f.sign)}\n${f.sign.post.toLowerCase()}\n${f.office.name}\nтел. (000) 231-44-02`),
      ),
    without: ['number', 'reply', 'to', 'attached'],
  },
  {
    name: 'printed e-mail, subject first',
    draw: (f, lot) =>
      sheet(
        sized(14, bold(f.title)),
        sized(9, typ(`${f.office.name} <info@sever.example>\n${dots(f.date)}, 09:32\nкому: Приёмная министерства`)),
        rule,
        body(lot, 3),
        typ(`--\n${before(f.sign)}\n${f.sign.post}`),
      ),
    without: ['number', 'reply', 'to', 'attached'],
  },
  {
    name: 'notice with its title in the middle',
    draw: (f, lot) =>
      sheet(
        centre(bold(f.office.name.toUpperCase()), sized(9, typ(f.office.street))),
        columns('1fr, 1fr', typ(`${dots(f.date)}`), right(typ(`№ ${f.number}`))),
        centre(bold('УВЕДОМЛЕНИЕ'), typ(f.title.toLowerCase().replace(/^о/u, 'о'))),
        right(typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}`)),
        body(lot),
        across(f.sign.post, before(f.sign)),
      ),
    without: ['reply', 'attached'],
  },
  {
    name: 'no heading, number and date under the text',
    draw: (f, lot) =>
      sheet(
        right(typ(`${f.to.post}\n${f.to.initials} ${f.to.surname}`)),
        typ(`${f.office.name} сообщает следующее.`),
        body(lot, 3),
        f.attached ? typ(`Приложение: на ${sheetsOf(f)} л.`) : '',
        across(f.sign.post, before(f.sign)),
        typ(`${dots(f.date)} № ${f.number}`),
      ),
    without: ['title', 'reply'],
  },
  {
    name: 'telegram of a ministry',
    official: true,
    draw: (f, lot) =>
      sheet(
        typ('ПРАВИТЕЛЬСТВЕННАЯ ТЕЛЕГРАММА'),
        rule,
        typ(`${f.to.post.toUpperCase()}\n${f.to.surname.toUpperCase()} ${f.to.initials}`),
        typ(f.title.toUpperCase()),
        body(lot, 2),
        typ(`${(f.office.official ?? '').toUpperCase()}\n${after(f.sign).toUpperCase()}`),
        typ(`№ ${f.number} от ${dots(f.date)}`),
      ),
    without: ['reply', 'attached'],
  },
  {
    name: 'letter with marks of restriction and copy lines',
    draw: (f, lot) =>
      sheet(
        right(typ('Для служебного пользования\nЭкз. № 2')),
        centre(bold(f.office.name.toUpperCase())),
        columns(
          '1fr, 1fr',
          sheet(
            typ(`от ${dots(f.date)} № ${f.number}`),
            f.reply ? typ(`на № ${f.reply.number} от ${dots(f.reply.date)}`) : '',
          ),
          typ(`${f.to.post}\n${f.to.surname} ${f.to.initials}\n\nКопия: Главе города Северореченска\nТихомирову О.Д.`),
        ),
        narrow(8, typ(f.title)),
        body(lot),
        f.attached ? typ(`Приложение: ${f.attached.items[0]}, экз. № 2, на ${sheetsOf(f)} л., ДСП.`) : '',
        across(f.sign.post, before(f.sign)),
        at('bottom + left', sized(8, boxed(quoted('2026-11-02')))),
        narrow(5, sized(8, typ(inFull(f.executor)))),
      ),
  },
]
