import { enHtml, texteVisible } from '../../../core/textes/html.ts';

test.each([
  ['<p>Lieu&nbsp;: <b>Mairie</b></p>', 'Lieu : Mairie'],
  ['<head><style>p { color: red }</style></head><p>Ici</p>\n<p>et&#160;là</p>', 'Ici et là'],
  ['<!-- mot -->A &amp; B &lt; C &#x27;D&#39;', "A & B < C 'D'"],
  ['&#1114112;&inconnue;', '&#1114112;&inconnue;'],
  ['', ''],
])('%j se lit %j', (html, lu) => {
  expect(texteVisible(html)).toBe(lu);
});

test('un texte mis en HTML se lit comme il était, quoi qu’il contienne', () => {
  const texte = 'Salle « A & B » <1er étage> : l\'entrée "nord"';
  expect(texteVisible(`<p>${enHtml(texte)}</p>`)).toBe(texte);
});
