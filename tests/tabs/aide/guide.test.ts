import { readFileSync } from 'node:fs';
import { ancreDe, rendreGuide } from '../../../tabs/aide/guide.ts';
import { AIDES, type Aide, adresseDAide } from '../../../tabs/commun/aide.ts';

const rendu = (nom: string) => rendreGuide(readFileSync(`docs/guide-${nom}.md`, 'utf8'));
const PAGES = { coordination: rendu('coordination'), partenaires: rendu('partenaires') } as const;
const ancres = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test('chaque rubrique ouvre un titre du guide de la coordination, et de celui des partenaires s’ils l’ont', () => {
  const aides: readonly Aide[] = Object.values(AIDES);
  expect(aides.map((a) => a.coordination).filter((a) => !ancres(PAGES.coordination).includes(a))).toEqual([]);
  const partenaires = aides.flatMap((a) => a.partenaires ?? []);
  expect(partenaires.filter((a) => !ancres(PAGES.partenaires).includes(a))).toEqual([]);
});

test.each(Object.entries(PAGES))(
  'dans le guide %s, chaque lien mène quelque part et aucun titre n’a deux fois la même ancre',
  (_, html) => {
    const siennes = ancres(html);
    expect(new Set(siennes).size).toBe(siennes.length);
    const visees = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => decodeURI(href));
    expect(
      visees.filter((href) => !href.startsWith('#') && !/^\.\/guide-(coordination|partenaires)\.html/.test(href)),
    ).toEqual([]);
    expect(visees.filter((href) => href.startsWith('#') && !siennes.includes(href.slice(1)))).toEqual([]);
    expect(html).not.toMatch(/<script|<img|https?:/);
  },
);

test('l’ancre est celle que GitHub donne au même titre', () => {
  expect(ancreDe('Mener la campagne d’été')).toBe('mener-la-campagne-dété');
  expect(ancreDe('Imprimer, exporter, diffuser l’annuaire')).toBe('imprimer-exporter-diffuser-lannuaire');
});

test('un lien vers un fichier qui n’est pas servi devient son texte, un lien vers l’autre guide reste', () => {
  expect(rendreGuide('[les clés](administration.md#x)')).toBe('<p>les clés</p>\n');
  expect(rendreGuide('[vous](guide-partenaires.md#vos-données)')).toContain(
    'href="./guide-partenaires.html#vos-données"',
  );
});

test('chacun ouvre le guide de son profil, dans le thème de l’onglet', () => {
  const { campagnes, chercher } = AIDES;
  expect(adresseDAide(chercher, 'coordination', 'dark')).toBe('./guide-coordination.html?theme=dark#chercher');
  expect(adresseDAide(chercher, 'invite', undefined)).toBe('./guide-partenaires.html#chercher');
  expect(adresseDAide(campagnes, 'lecture', undefined)).toBe('./guide-partenaires.html');
  expect(decodeURI(adresseDAide(campagnes, 'coordination', undefined))).toBe(
    './guide-coordination.html#mener-la-campagne-dété',
  );
});
