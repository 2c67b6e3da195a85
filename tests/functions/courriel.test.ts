import { message } from '../../core/courriels/message.ts';
import { habiller } from '../../functions/documents/courriel.ts';

const PIEGE = '<img src=x onerror="alert(1)">\nl’autre & \'elle\'';

test('rien de ce qui est tapé ne devient du HTML, où que ce soit dans le courriel', () => {
  const { corpsHtml } = habiller(
    message(PIEGE, [
      PIEGE,
      { lien: `https://x.example/"><script>`, libelle: PIEGE },
      { liste: [PIEGE] },
      { citation: PIEGE },
    ]),
  );
  expect(corpsHtml).not.toMatch(/<img|<script/);
  expect(corpsHtml.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;/g)).toHaveLength(5);
  expect(corpsHtml).toContain('href="https://x.example/&quot;&gt;&lt;script&gt;"');
});

test('chaque chose à lire a sa balise, dans l’ordre, et les retours à la ligne sont gardés', () => {
  const { sujet, corpsHtml } = habiller(
    message('Sujet', [
      'un\ndeux',
      { lien: 'https://x.example', libelle: 'Voir' },
      { liste: ['a', 'b'] },
      { citation: 'c' },
    ]),
  );
  expect(sujet).toBe('Sujet');
  expect(corpsHtml.replaceAll(/ style="[^"]*"/g, '')).toContain(
    [
      '<p>un<br>deux</p>',
      '<p><a href="https://x.example">Voir</a></p>',
      '<ul><li>a</li><li>b</li></ul>',
      '<blockquote>c</blockquote>',
    ].join('\n'),
  );
  expect(corpsHtml).toMatch(/^<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Sujet<\/title>/);
});
