/** HTML as programs put it on the clipboard, with invented words. */

const item = (level: number, marker: string, text: string) => `
<p class=MsoListParagraphCxSpMiddle style='margin-left:${level}8.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>
<![if !supportLists]><span style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-size:14.0pt;mso-ansi-language:RU'>${text}<o:p></o:p></span></p>`

const page = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:""; font-size:11pt} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

export const PASTED = {
  word: page(`
<p class=MsoTitle align=center>О мерах по подготовке<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='text-align:justify;text-indent:35.4pt'><span style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp; </span>В соответствии с
<b style='mso-bidi-font-weight:normal'>пунктом 4</b> прошу:<o:p></o:p></p>
${item(1, '1.', 'Обеспечить готовность.')}
${item(2, '1.1.', 'Проверить сети.')}
${item(3, 'а)', 'тепловые;')}
${item(3, 'б)', 'водопроводные.')}
${item(1, '2.', 'Доложить до 15.05.2026.')}
${item(1, '·', 'отдельным письмом;')}`),

  wordTable: page(`
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0'><td width=300 colspan=2 style='width:225pt'><p class=MsoNormal>Объект<o:p></o:p></p></td>
 <td width=100><p class=MsoNormal>Срок<o:p></o:p></p></td></tr>
 <tr><td colspan=2><p class=MsoNormal>Школа № 4<o:p></o:p></p></td><td><ol><li>май</li></ol></td></tr>
</table>`),

  web: `<meta charset="utf-8"><h3 class="title" onclick="steal()">Памятка</h3>
<script>steal()</script><style>p { color: red }</style>
<p style="text-align: start; color: rgb(1, 2, 3)">Смотрите <a href="https://sed.example.org/" target="_blank">сайт</a> и
<a href="javascript:steal()">опасную ссылку</a>.<img src="x" onerror="steal()"><iframe></iframe></p>
<ol><li>Первое<ol><li><p>Вложенное</p></li></ol></li><li>Второе<br>со строкой</li></ol><ul><li>без номера</li></ul>`,

  ours: `<p data-pm-slice="1 1 []" data-list="clause" data-level="0">Просим <del class="suggested-delete" data-suggestion="s1">сдать</del><ins
class="suggested-insert" data-suggestion="s1">представить</ins> отчёт</p>`,
}
