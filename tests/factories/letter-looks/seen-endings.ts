import type { Facts } from './facts'
import {
  across,
  after,
  before,
  body,
  bold,
  boxed,
  centre,
  columns,
  dots,
  inFull,
  type Look,
  right,
  sheet,
  sized,
  typ,
} from './look'

type Ending = { name: string; draw: (facts: Facts) => string }

const ENDINGS: Ending[] = [
  {
    name: 'executor with a post, the telephone under it',
    draw: (f) =>
      sheet(
        across(f.sign.post, before(f.sign)),
        typ(`${inFull(f.executor)}, главный специалист отдела\n(000) 231-44-18`),
      ),
  },
  {
    name: 'executor with a post before the name and an e-mail',
    draw: (f) =>
      sheet(
        across(f.sign.post, after(f.sign)),
        typ(`Начальник отдела ${inFull(f.executor)}\nтел. 231-44-18, otdel@sever.example`),
      ),
  },
  {
    name: 'executor without a telephone',
    draw: (f) => sheet(across(f.sign.post, before(f.sign)), sized(9, typ(`Исполнитель\n${inFull(f.executor)}`))),
  },
  {
    name: 'box of the certificate with its owner under a label',
    draw: (f) =>
      sheet(
        typ(f.sign.post),
        boxed(
          sized(
            8,
            typ(
              `Документ подписан ЭП\nСертификат: 7A 11 C4 0B\nКому выдан: ${inFull(f.sign)}\nКем выдан: Удостоверяющий центр`,
            ),
          ),
        ),
        typ(`${after(f.executor)} 231-44-18`),
      ),
  },
  {
    name: 'post with its office, the name in strokes on the line of the post',
    draw: (f) =>
      sheet(typ(`${f.sign.post}: ______________ /${before(f.sign)}/\n\nМ.П.`), typ(`Исп. ${before(f.executor)}`)),
  },
  {
    name: 'name under the farewell, the post under the name',
    draw: (f) => typ(`С уважением,\n${inFull(f.sign)},\n${f.sign.post.toLowerCase()}\nтел. (000) 231-44-02`),
  },
  {
    name: 'post over three lines with the name beside the first of them',
    draw: (f) =>
      sheet(
        columns(
          '8cm, 1fr',
          typ(`${f.sign.post}\nпо вопросам строительства\nи городской среды`),
          right(typ(before(f.sign))),
        ),
        typ(`${f.executor.first} ${f.executor.middle} ${f.executor.last}\n231-44-18`),
      ),
  },
  { name: 'name alone', draw: (f) => sheet(right(typ(before(f.sign))), typ(`${inFull(f.executor)}\n231-44-18`)) },
]

/** Letters that differ by how they end. */
export const SEEN_ENDINGS: Look[] = ENDINGS.map(({ name, draw }) => ({
  name,
  draw: (f, lot) =>
    sheet(
      columns(
        '1fr, 1fr',
        centre(
          bold(f.office.name),
          typ(`${dots(f.date)} № ${f.number}`),
          f.reply ? typ(`На № ${f.reply.number} от ${dots(f.reply.date)}`) : '',
        ),
        typ(`${f.to.post}\n\n${f.to.surname} ${f.to.initials}`),
      ),
      typ(f.title),
      centre(typ('Уважаемый Дмитрий Николаевич!')),
      body(lot),
      draw(f),
    ),
  without: ['attached'],
}))
