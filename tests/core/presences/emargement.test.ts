import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afficheDePorte } from '../../../core/porte/affiche-html.ts';
import { feuilleDEmargement } from '../../../core/presences/emargement.ts';
import { emargementEnHtml } from '../../../core/presences/emargement-html.ts';
import { qrDe } from '../../../core/qr.ts';
import { enPng } from '../../../functions/documents/png.ts';
import { documentEmargement } from '../../../functions/rencontres/document-emargement.ts';
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

test('l’image dit ce que dit le dessin, case par case', () => {
  const { noirs } = qrDe(PORTE.adresse);
  const png = Buffer.from(enPng(noirs, 1));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const debut = png.indexOf('IDAT');
  const pixels = inflateSync(png.subarray(debut + 4, debut + 4 + png.readUInt32BE(debut - 4)));
  const parLigne = Math.ceil(noirs.length / 8) + 1;
  const lus = noirs.map((rangee, y) =>
    rangee.map((_, x) => ((pixels[y * parLigne + 1 + (x >> 3)] ?? 0) & (128 >> (x & 7))) === 0),
  );
  expect(lus).toEqual(noirs);
});

test('l’affiche dit la rencontre, l’adresse et le code, sans rien laisser devenir du HTML', () => {
  const page = afficheDePorte('Logement & <santé>', PORTE);
  expect(page).toContain('Logement &amp; &lt;santé&gt;');
  expect(page).toContain('BCD FGH');
  expect(page).toContain(PORTE.page);
  expect(page).toContain(qrDe(PORTE.adresse).trace);
});
