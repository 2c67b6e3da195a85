import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afficheDePorte } from '../../../core/porte/affiche-html.ts';
import { feuilleDEmargement } from '../../../core/presences/emargement.ts';
import { emargementEnHtml } from '../../../core/presences/emargement-html.ts';
import { qrDe } from '../../../core/qr.ts';
import { documentEmargement } from '../../../functions/rencontres/document-emargement.ts';
import { lireLeQr } from '../../lecteur-de-qr.ts';
import { unContact, uneParticipation, uneRencontre, uneStructure } from '../rencontres/batisseurs.ts';

const REGLAGES = {
  territoire: 'Pays d’Exemple',
  responsableDeTraitement: 'la communauté de communes',
  delegueALaProtection: 'dpd@exemple.example',
  conservationContactsMois: 36,
};
const rencontre = uneRencontre({ titre: 'Logement & <santé>', lieu: 'Salle des fêtes', commune: 'Cavignac' });
const caf = uneStructure({ id: '1', nom: 'CAF' });
const asso = uneStructure({ id: '2', nom: 'Association d’exemple' });
const camille = unContact({ id: '7', structure: '1', nom: 'Camille Exemple', fonction: 'Directrice', principal: true });

const feuille = (valeurs: Partial<Parameters<typeof feuilleDEmargement>[1]> = {}) =>
  feuilleDEmargement(
    rencontre,
    {
      participations: [
        uneParticipation({ id: '1', structure: '1', statut: 'Invité', personnes: undefined }),
        uneParticipation({ id: '2', structure: '2', statut: 'Invité', personnes: undefined }),
      ],
      structures: [caf, asso],
      contacts: [camille],
      ...valeurs,
    },
    REGLAGES,
  );

test('une ligne par personne, par nom de structure ; sans personne connue, le nom s’écrit à la main', () => {
  expect(feuille().lignes).toEqual([
    { structure: 'Association d’exemple', personne: '' },
    { structure: 'CAF', personne: 'Camille Exemple, Directrice' },
  ]);
});

test('une structure qui vient à plusieurs a plusieurs lignes, une excusée n’en a pas', () => {
  const { lignes, excusees } = feuille({
    participations: [
      uneParticipation({ id: '1', structure: '1', statut: 'Invité', personnes: 3 }),
      uneParticipation({ id: '2', structure: '2', statut: 'Excusé', personnes: undefined }),
    ],
  });
  expect(lignes.map(({ personne }) => personne)).toEqual(['Camille Exemple, Directrice', '', '']);
  expect(excusees).toEqual(['Association d’exemple']);
});

test.each([
  ['réservée à la coordination', { visibilite: 'coordination' }],
  ['qui s’oppose', { opposition: true }],
  ['partie', { actif: false }],
] as const)('la salle ne lit pas le nom d’une personne %s', (_, valeurs) => {
  const cachee = unContact({ id: '7', structure: '1', nom: 'Camille Exemple', principal: true, ...valeurs });
  expect(JSON.stringify(feuille({ contacts: [cachee] }))).not.toContain('Camille');
});

test('quand quelqu’un d’autre vient, ni le nom de l’invité ni celui du remplaçant n’est imprimé', () => {
  const { lignes } = feuille({
    participations: [
      uneParticipation({
        id: '1',
        structure: '1',
        statut: 'Invité',
        personnes: undefined,
        reponse: 'Quelqu’un d’autre vient',
        remplacant: 'Dominique Exemple',
      }),
    ],
  });
  expect(lignes).toEqual([{ structure: 'CAF', personne: '' }]);
});

test('une structure dont le nom dit une adresse protégée n’est pas nommée : on dit combien', () => {
  const protegee = uneStructure({
    id: '1',
    nom: 'Refuge du Chemin vert',
    adresse: '3 chemin vert',
    adresseProtegee: true,
  });
  const { lignes, tues } = feuille({ structures: [protegee, asso], contacts: [] });
  expect(lignes.map(({ structure }) => structure)).toEqual(['Association d’exemple']);
  expect(tues).toBe(1);
});

test('la date, le lieu et la notice sont dits ; ce qui reste ouvert est une ligne à remplir', () => {
  expect(feuille().faits.map(({ valeur }) => valeur)).toEqual([
    'jeudi 12 mars 2026 à 14\u00A0h\u00A030',
    'Salle des fêtes, Cavignac',
    'Pays d’Exemple',
  ]);
  const ouverte = feuilleDEmargement(
    uneRencontre({ debut: undefined }),
    { participations: [], structures: [], contacts: [] },
    REGLAGES,
  );
  expect(ouverte.faits.slice(0, 2).every(({ valeur }) => /^…+$/.test(valeur))).toBe(true);
  expect(ouverte.vides).toBeGreaterThan(0);
  expect(feuille().notice.join(' ')).toContain('la communauté de communes');
});

test('la page et le document disent les mêmes lignes, sans rien laisser devenir du HTML', async () => {
  const faite = feuille();
  const page = emargementEnHtml(faite);
  const lus = unzipSync(await documentEmargement(faite));
  const document = strFromU8(lus['word/document.xml'] ?? new Uint8Array());
  for (const dite of ['Camille Exemple, Directrice', 'Association d’exemple', 'Nom et fonction', 'Salle des fêtes']) {
    expect(page).toContain(dite);
    expect(document).toContain(dite);
  }
  expect(page).toContain('Logement &amp; &lt;santé&gt;');
  expect(page.match(/<tr>/g)).toHaveLength(1 + faite.lignes.length + faite.vides);
  expect(document.match(/<w:tr>/g)).toHaveLength(1 + faite.lignes.length + faite.vides);
  expect(document).toContain('<w:tblHeader/>');
});

const PORTE = {
  adresse: 'https://onglets.example/porte.html#66.0.abcdefghijklmnopqrstuv',
  page: 'https://onglets.example/porte.html',
  code: 'BCDFGH',
};
const avecPorte = { ...feuille(), porte: PORTE };

test('la feuille porte le QR de la porte et son code, à l’écran comme dans le document', async () => {
  const page = emargementEnHtml(avecPorte);
  expect(page).toContain(qrDe(PORTE.adresse).trace);
  expect(page).toContain('BCD FGH');
  expect(page).not.toContain(PORTE.adresse);
  const fichiers = unzipSync(await documentEmargement(avecPorte));
  expect(strFromU8(fichiers['word/document.xml'] ?? new Uint8Array())).toContain('BCD FGH');
  const images = Object.keys(fichiers).filter((nom) => nom.startsWith('word/media/') && nom.endsWith('.png'));
  expect(images).toHaveLength(1);
});

test('sans porte, la feuille n’a ni QR ni image', async () => {
  expect(emargementEnHtml(feuille())).not.toContain('<svg');
  const fichiers = unzipSync(await documentEmargement(feuille()));
  expect(Object.keys(fichiers).filter((nom) => nom.endsWith('.png'))).toEqual([]);
});

/** The image that the Word document holds, as a reader of QR sees it; `salir`: what has been done to the paper. */
async function luDansLeDocument(adresse: string, salir: (image: PNG) => void = () => {}): Promise<string> {
  const fichiers = unzipSync(await documentEmargement({ ...feuille(), porte: { ...PORTE, adresse } }));
  const [png] = Object.entries(fichiers).filter(([nom]) => nom.endsWith('.png'));
  const image = PNG.sync.read(Buffer.from(png?.[1] ?? []));
  salir(image);
  return lireLeQr(PNG.sync.write(image));
}

test('un lecteur de QR qui n’est pas le nôtre lit, dans le document Word, l’adresse de la porte', async () => {
  for (const rencontre of ['1', '66', '2147483647'])
    for (const origine of [
      'https://onglets.example',
      'https://maillage-latitude-nord-gironde.azurestaticapps.example',
    ]) {
      const adresse = `${origine}/porte.html#${rencontre}.12.abcdefghijklmnopqrstuv`;
      expect(await luDansLeDocument(adresse)).toBe(adresse);
    }
});

test('taché sur un coin de ses données, il se lit encore', async () => {
  const tacher = ({ data, width, height }: PNG): void => {
    const [x, y, cote] = [Math.round(width * 0.55), Math.round(height * 0.5), Math.round(width * 0.14)];
    for (let dy = 0; dy < cote; dy += 1) data.fill(0, ((y + dy) * width + x) * 4, ((y + dy) * width + x + cote) * 4);
    for (let i = 3; i < data.length; i += 4) data[i] = 255;
  };
  expect(await luDansLeDocument(PORTE.adresse, tacher)).toBe(PORTE.adresse);
});

test('sans QR à lire, le lecteur le dit : ce qui précède n’est pas vrai de n’importe quelle image', () => {
  expect(() => lireLeQr(PNG.sync.write(new PNG({ width: 200, height: 200 })))).toThrow();
});

test('l’affiche dit la rencontre, l’adresse et le code, sans rien laisser devenir du HTML', () => {
  const page = afficheDePorte('Logement & <santé>', PORTE);
  expect(page).toContain('Logement &amp; &lt;santé&gt;');
  expect(page).toContain('BCD FGH');
  expect(page).toContain(PORTE.page);
  expect(page).toContain(qrDe(PORTE.adresse).trace);
});
