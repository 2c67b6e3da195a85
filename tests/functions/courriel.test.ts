import { message } from '../../core/courriels/message.ts';
import { habiller } from '../../functions/documents/courriel.ts';

const PIEGE = '<img src=x onerror="alert(1)">\nl’autre & \'elle\'';

test('rien de ce qui est tapé ne devient du HTML, où que ce soit dans le courriel', () => {
  const { corpsHtml } = habiller(
    message({ territoire: PIEGE, personne: PIEGE, objet: PIEGE }, [
      PIEGE,
      { bouton: `https://x.example/"><script>`, libelle: PIEGE },
      { lien: `https://x.example/"><script>`, libelle: PIEGE },
      { liste: [PIEGE] },
      { citation: PIEGE },
    ]),
  );
  expect(corpsHtml).not.toMatch(/<img|<script/);
  // The subject twice (what it is about, who writes), the top, the greeting, and what is read.
  expect(corpsHtml.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;/g)).toHaveLength(9);
  expect(corpsHtml.match(/href="https:\/\/x\.example\/&quot;&gt;&lt;script&gt;"/g)).toHaveLength(2);
});

test('chaque chose à lire a sa balise, dans l’ordre, et les retours à la ligne sont gardés', () => {
  const { sujet, corpsHtml } = habiller(
    message({ territoire: 'Pays d’Exemple', objet: 'Sujet' }, [
      'un\ndeux',
      { bouton: 'https://x.example/a', libelle: 'Faire' },
      { lien: 'https://x.example', libelle: 'Voir' },
      { liste: ['a', 'b'] },
      { citation: 'c' },
    ]),
  );
  expect(sujet).toBe('Sujet – coordination, Pays d’Exemple');
  expect(corpsHtml.replaceAll(/ style="[^"]*"/g, '')).toContain(
    [
      '<p><strong>Pays d’Exemple</strong><br>Annuaire des partenaires</p>',
      '<p>Bonjour,</p>',
      '<p>un<br>deux</p>',
      '<table role="presentation" cellspacing="0"><tr><td><a href="https://x.example/a">Faire</a></td></tr></table>',
      '<p><a href="https://x.example">Voir</a></p>',
      '<ul><li>a</li><li>b</li></ul>',
      '<blockquote>c</blockquote>',
    ].join('\n'),
  );
  expect(corpsHtml).toMatch(/^<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport"/);
});
