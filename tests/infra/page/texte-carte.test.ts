import fc from 'fast-check';
import { htmlDuTexte } from '../../../infra/local/page/components/texte-carte.ts';

test.each([
  ['**Café** des *aidants*', '<strong>Café</strong> des <em>aidants</em>'],
  ['\\*pas\\* en \\_italique\\_', '*pas* en _italique_'],
  ['a < b & c', 'a &lt; b &amp; c'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['- un\n- deux', '<ul><li>un</li><li>deux</li></ul>'],
  ['avant\n1. un', 'avant<ol><li>un</li></ol>'],
  [
    '[lien](https://exemple.example/a?b=1&c=2)',
    '<a href="https://exemple.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">lien</a>',
  ],
  ['[piège](javascript:alert)', '[piège](javascript:alert)'],
])('« %s » se dessine comme dans Teams', (texte, html) => {
  expect(htmlDuTexte(texte)).toBe(html);
});

test('aucun texte ne peut devenir une balise de la page', () => {
  const morceau = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '\n- ',
    'x',
    ' ',
    'https://a.b/',
    'javascript:',
    '\ue000',
    '0',
    '\ue001',
  );
  fc.assert(
    fc.property(fc.array(morceau, { maxLength: 30 }), (morceaux) => {
      const html = htmlDuTexte(morceaux.join(''));
      const sans = html.replace(
        /<\/?(?:strong|em|ul|ol|li)>|<br>|<\/a>|<a href="https?:\/\/[^"<>]*" target="_blank" rel="noopener noreferrer">/g,
        '',
      );
      expect(sans).not.toMatch(/[<>"]/);
    }),
    { numRuns: 1000 },
  );
});
