import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from './dates'
import { officesIn } from './officials'
import { type ReadLetter, readLetter } from './read-letter'

/** What was read, without where. */
const valuesOf = ({
  theirNumber,
  theirDate,
  answersTo,
  title,
  signedBy,
  attachments,
  sheets,
  urgency,
}: ReadLetter) => ({
  ...{ theirNumber: theirNumber?.value ?? null, theirDate: theirDate?.value ?? null },
  ...{ title: title?.value ?? null, signedBy: signedBy?.value ?? null, attachments: attachments?.value ?? null },
  answersTo: answersTo && { number: answersTo.number.value, date: answersTo.date?.value ?? null },
  sheets,
  urgency: urgency?.value ?? null,
})
const read = (...pages: string[]) => valuesOf(readLetter(pages.map((text) => ({ text }))))

const LETTER = `АО «СЕВЕРОРЕЧЕНСКАЯ ТЕПЛОСЕТЬ»
Заводской пр-д, д. 3, г. Северореченск, 699021
06.05.2026 № СТ-4/318
На № 02-15/702 от 21.04.2026
Министру территориального развития области
Карташову Д.Н.
О подготовке тепловых сетей
к отопительному периоду
Уважаемый Дмитрий Николаевич!
О сроках сообщим дополнительно.
Приложение: план ремонта на 2 л. в 1 экз.
Технический директор В.Г. Ершов
Гуляева Нина Сергеевна`

describe('R-31.11 readLetter', () => {
  it('reads each requisite from its place', () => {
    expect(read(LETTER, 'План ремонта')).toEqual({
      theirNumber: 'СТ-4/318',
      theirDate: '2026-05-06',
      answersTo: { number: '02-15/702', date: '2026-04-21' },
      title: 'О подготовке тепловых сетей к отопительному периоду',
      signedBy: 'Ершов\u00a0В.\u00a0Г.',
      attachments: '1 на 2 л.',
      sheets: 2,
      urgency: null,
    })
  })

  it.each([
    ['14 мая 2026 г. № 15-3', '15-3', '2026-05-14'],
    ['от 14.05.2026 № К-12/7.', 'К-12/7', '2026-05-14'],
    ['№ 01-12/345 от «7» мая 2026', '01-12/345', '2026-05-07'],
    ['Исходящий номер СТ-4/318\nДата 2026-05-06', 'СТ-4/318', '2026-05-06'],
    ['Исх. № 77\nтекст', '77', null],
    ['На № 02-15/702 от 21.04.2026', null, null],
    ['Дом № б/н по улице', null, null],
    ['', null, null],
  ])('%j has the number %s and the date %s', (text, theirNumber, theirDate) => {
    expect(read(text)).toMatchObject({ theirNumber, theirDate })
  })

  it.each([
    ['Вх. № 1182-К\n14.11.2026\n№ 5-77 от 01.02.2026', '5-77', '2026-02-01'],
    ['Дата Номер Кому\n17.08.2026 УД-11-2660 Министру', 'УД-11-2660', '2026-08-17'],
    ['АО «Связь»\n5-786/ОГ от 03.04.2026', '5-786/ОГ', '2026-04-03'],
    ['АО «Связь» сообщает следующее.\nДиректор И.И. Котов\n01.02.2026 № 8-к', '8-к', '2026-02-01'],
    ['№ 62-5l/42 от 13.07.2026', '62-51/42', '2026-07-13'],
  ])('%j is read whatever stands around', (text, theirNumber, theirDate) => {
    expect(read(text)).toMatchObject({ theirNumber, theirDate })
  })

  it.each([
    ['Директор И.И. Котов\nДёмина Ирина Олеговна, главный специалист\n(000) 231-44-18', 'Котов\u00a0И.\u00a0И.'],
    ['Прокурор: ________ /А.С. Белая/', 'Белая\u00a0А.\u00a0С.'],
    ['Министр\nпо вопросам строительства\nи городской среды\nЮ.А. Ивашко', 'Ивашко\u00a0Ю.\u00a0А.'],
    ['С уважением,\nКим Сергей Викторович,\nглавный инженер\nтел. (000) 231-44-02', 'Ким\u00a0С.\u00a0В.'],
    ['Кому выдан: Белая Анна Сергеевна', 'Белая\u00a0А.\u00a0С.'],
  ])('%j is signed by %s', (ending, signedBy) => {
    expect(read(`Уважаемый Дмитрий Николаевич!\nНаправляем план.\n${ending}`)).toMatchObject({ signedBy })
  })

  it.each([
    ['Тема: О ремонте дорог\nВложения: письмо.pdf', 'О ремонте дорог'],
    ['УВЕДОМЛЕНИЕ\nо ремонте дорог\nДиректору департамента\nКрыловой М.А.', 'О ремонте дорог'],
    ['В ответ на № 12 от 01.02.2026\nО ремонте дорог', 'О ремонте дорог'],
  ])('%j is headed «%s»', (head, title) => {
    expect(read(`${head}\nДобрый день!\nНаправляем план.`)).toMatchObject({ title })
  })

  it('an official’s letterhead names the office', () => {
    expect(officesIn('ПРОКУРОР\nСЕВЕРОРЕЧЕНСКОЙ ОБЛАСТИ')).toBe('прокуратура СЕВЕРОРЕЧЕНСКОЙ ОБЛАСТИ')
    expect(officesIn('Начальник государственной жилищной инспекции')).toBe('государственная жилищная инспекция')
    expect(officesIn('АО «Связь»')).toBeNull()
  })

  it('a number that the letter answers is never taken for its own', () => {
    const letter = read('На № 02-15/702 от 21.04.2026\n06.05.2026 № СТ-4/318')
    expect(letter).toMatchObject({ theirNumber: 'СТ-4/318', answersTo: { number: '02-15/702' } })
  })

  it('says nothing about what is not there, whatever the text', () => {
    expect(read()).toEqual({
      theirNumber: null,
      theirDate: null,
      answersTo: null,
      title: null,
      signedBy: null,
      attachments: null,
      sheets: null,
      urgency: null,
    })
  })

  it('tells where each stands, whatever the text', () => {
    const letters = fc
      .array(fc.constantFrom(...LETTER.split('\n'), 'Исп. Гуляева Н.С.', '___12.05.26___ № __7__', '⌈', ''))
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => {
        const { theirNumber, theirDate, title, signedBy, attachments, addressees } = readLetter([{ text }])
        for (const one of [theirNumber, theirDate, title, signedBy, attachments, ...addressees])
          for (const { page, from, to } of one?.spans ?? [])
            expect([page, from >= 0, from < to, to <= text.length]).toEqual([1, true, true, true])
        if (theirNumber)
          expect(text.slice(theirNumber.spans[0]?.from, theirNumber.spans[0]?.to)).toBe(theirNumber.value)
      }),
    )
  })
})

describe('isoDate', () => {
  it.each([
    ['31.02.2026', null],
    ['1.2.2026', '2026-02-01'],
    ['29 февраля 2024', '2024-02-29'],
    ['29 февраля 2026', null],
    ['2026-13-01', null],
  ])('%j is %s', (text, iso) => {
    expect(isoDate(text)).toBe(iso)
  })

  it.each([
    ['СРОЧНО\nМинистру', 'urgent'],
    ['АО «Связь»\n«Весьма срочно»\nМинистру', 'very_urgent'],
    ['Вручить немедленно\n\nМинистру', 'at_once'],
    ['Телеграмма\nМинистру', 'telegram'],
    ['Просим срочно сообщить\nо сроках', null],
    ['', null],
  ])('R-31.10 a mark of urgency is a line of its own: %j', (text, urgency) => {
    expect(read(text).urgency).toBe(urgency)
  })
})
