import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  deposerDocument,
  lireDocuments,
  retirerDocument,
  telechargerDocument,
} from '../../core/contrats/bibliotheque.ts';
import { telechargerDocumentParLien } from '../../core/contrats/bibliotheque-par-lien.ts';
import { changerInvites } from '../../core/contrats/invitations.ts';
import { idSite, type NomProfil } from '../../infra/local/locataire.ts';
import { texteDe, unDocx, unJpeg, unPdf } from '../core/bibliotheque/fichiers.ts';
import { type Banc, ouvrirBanc, type Reponse } from './banc.ts';
import { enBase64, unDocument } from './demandes/bibliotheque.ts';
import { lienDeNature } from './demandes/lien-de-nature.ts';
import { coorganiser, creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
let sienne: { readonly id: string; readonly contact: string };
let rencontre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  sienne = await creerStructure(banc, { nom: 'Centre social (exemple)', profil: 'partenaire' });
  rencontre = (await uneRencontre(banc, [sienne.id])).id;
});
afterEach(() => banc.fermer());

const deposer = (nom: string, octets: Uint8Array, profil: NomProfil = 'coordination', id = rencontre) =>
  banc.appeler(deposerDocument, { profil, chemin: { id }, corps: { nom, contenu: enBase64(octets) } });
const lister = async (profil: NomProfil = 'coordination', id = rencontre) =>
  lireDocuments.reponse.parse((await banc.appeler(lireDocuments, { profil, chemin: { id } })).corps).documents;
const prendre = (document: string, profil: NomProfil = 'coordination', id = rencontre): Promise<Reponse> =>
  banc.appeler(telechargerDocument, { profil, chemin: { id, document } });
const refus = (reponse: Reponse): string => (reponse.corps as { erreur: { message: string } }).erreur.message;

/** As whoever works in SharePoint does. */
const mettreDansLeDossier = async (nom: string, octets: Uint8Array, id = rencontre): Promise<void> => {
  await banc.contexte.bibliotheque.deposer(id, nom, new Uint8Array(octets));
};

test('un document déposé se lit de qui est invité, et se télécharge tel qu’il est, sans jamais s’ouvrir dans la page', async () => {
  expect(await deposer('Présentation d’été.docx', unDocx())).toMatchObject({
    statut: 200,
    corps: { nom: 'Présentation d’été.docx', dejaFait: false, renomme: false },
  });
  const [document] = await lister('partenaire');
  expect(document).toMatchObject({ nom: 'Présentation d’été.docx', par: 'la coordination', taille: unDocx().length });
  const recu = await prendre(document?.id ?? '', 'partenaire');
  expect(recu.octets).toEqual(unDocx());
  expect(recu.entetes).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="Presentation d_ete.docx"; filename*=UTF-8''Pr%C3%A9sentation%20d%E2%80%99%C3%A9t%C3%A9.docx`,
  });
});

test('qui co-organise dépose, pour sa structure, et retire', async () => {
  expect((await deposer('Plan.pdf', unPdf(), 'partenaire')).statut).toBe(403);
  await coorganiser(banc, rencontre, sienne);
  expect((await deposer('Plan.pdf', unPdf(), 'partenaire')).statut).toBe(200);
  const [document] = await lister();
  expect(document?.par).toBe('Centre social (exemple)');
  const corps = { eTag: document?.eTag ?? '' };
  const chemin = { id: rencontre, document: document?.id ?? '' };
  expect((await banc.appeler(retirerDocument, { profil: 'partenaire', chemin, corps })).corps).toEqual({
    dejaFait: false,
  });
  expect(await lister()).toEqual([]);
  expect((await banc.contexte.depots.documentsDeposes.lire()).items).toEqual([]);
});

test('envoyé deux fois, un document n’est là qu’une ; le même nom avec un autre contenu reste à côté', async () => {
  await deposer('Plan.pdf', unPdf('un'));
  expect((await deposer('PLAN.pdf', unPdf('un'))).corps).toMatchObject({ nom: 'Plan.pdf', dejaFait: true });
  expect((await deposer('Plan.pdf', unPdf('deux'))).corps).toEqual({
    nom: 'Plan (version 2).pdf',
    dejaFait: false,
    renomme: true,
  });
  expect((await deposer('Plan.pdf', unPdf('deux'))).corps).toMatchObject({
    nom: 'Plan (version 2).pdf',
    dejaFait: true,
  });
  const documents = await lister();
  expect(documents.map((d) => d.nom).toSorted()).toEqual(['Plan (version 2).pdf', 'Plan.pdf']);
  const contenus = await Promise.all(
    documents.map(async (d) => texteDe((await prendre(d.id)).octets ?? new Uint8Array())),
  );
  expect(contenus.toSorted().map((c) => /un|deux/.exec(c)?.[0])).toEqual(['deux', 'un']);
});

test('déposés à la fois sous le même nom, tous restent', async () => {
  const contenus = ['a', 'b', 'c', 'd'];
  await Promise.all(contenus.map((c) => deposer('Plan.pdf', unPdf(c))));
  expect(await lister()).toHaveLength(4);
});

test('tué à n’importe quel moment, puis recommencé : un seul document, et qui l’a déposé', async () => {
  await deposer('Autre.pdf', unPdf('autre'), 'coordination', (await uneRencontre(banc, [])).id);
  for (const apres of [false, true])
    for (let rang = 1; rang <= 14; rang += 1) {
      const { id } = await uneRencontre(banc, [sienne.id]);
      banc.mourirA(rang, apres);
      await deposer('Plan.pdf', unPdf(), 'coordination', id).catch(() => undefined);
      banc.renaitre();
      await deposer('Plan.pdf', unPdf(), 'coordination', id);
      expect([rang, apres, (await lister('coordination', id)).map((d) => [d.nom, d.par])]).toEqual([
        rang,
        apres,
        [['Plan.pdf', 'la coordination']],
      ]);
    }
});

test('une réponse perdue après l’écriture ne fait ni double ni échec', async () => {
  await deposer('Avant.pdf', unPdf('avant'));
  banc.perdre(/^PUT .*:\/content/, true);
  expect((await deposer('Plan.pdf', unPdf())).corps).toMatchObject({ nom: 'Plan.pdf', dejaFait: false });
  expect((await lister()).map((d) => d.nom).toSorted()).toEqual(['Avant.pdf', 'Plan.pdf']);
});

test('une photo est gardée sans le lieu où elle a été prise', async () => {
  await deposer('Salle.jpg', unJpeg(6));
  const [photo] = await lister();
  const gardee = texteDe((await prendre(photo?.id ?? '')).octets ?? new Uint8Array());
  expect(gardee).not.toContain('GPS');
  expect((await deposer('Salle.jpg', unJpeg(6))).corps).toMatchObject({ dejaFait: true });
});

test('le dossier dit ce qu’il y a : un fichier mis dans SharePoint paraît, un fichier qui en est ôté disparaît', async () => {
  const { id: ote, eTag } = await unDocument(banc, rencontre);
  await mettreDansLeDossier('De la main.pdf', unPdf('main'));
  await banc.contexte.bibliotheque.supprimer(ote, eTag);
  expect((await lister()).map((d) => [d.nom, d.par])).toEqual([['De la main.pdf', undefined]]);
});

test('ce qui s’exécute, mis à la main dans le dossier, ne sort pas par ici', async () => {
  await deposer('Plan.pdf', unPdf());
  await mettreDansLeDossier('page.html', new TextEncoder().encode('<script>alert(1)</script>'));
  await mettreDansLeDossier('faux.pdf', new TextEncoder().encode('<script>alert(1)</script>'));
  for (const { id, nom } of (await lister()).filter((d) => d.nom !== 'Plan.pdf'))
    expect([nom, (await prendre(id)).statut]).toEqual([nom, 422]);
});

describe('qui n’y est pas invité', () => {
  let autre: string;
  let document: string;
  beforeEach(async () => {
    autre = (await uneRencontre(banc, [(await creerStructure(banc)).id])).id;
    document = (await unDocument(banc, autre)).id;
  });

  test('ne voit ni la liste ni un document d’une autre rencontre, même sous le numéro de la sienne', async () => {
    expect((await banc.appeler(lireDocuments, { profil: 'partenaire', chemin: { id: autre } })).statut).toBe(403);
    expect((await prendre(document, 'partenaire', autre)).statut).toBe(403);
    expect((await prendre(document, 'partenaire')).statut).toBe(404);
    expect((await prendre(document, 'coordination')).statut).toBe(404);
  });

  test('n’en retire pas le document par le numéro de la rencontre qu’il co-organise', async () => {
    await coorganiser(banc, rencontre, sienne);
    const eTag = (await lister('coordination', autre))[0]?.eTag ?? '';
    const reponse = await banc.appeler(retirerDocument, {
      profil: 'partenaire',
      chemin: { id: rencontre, document },
      corps: { eTag },
    });
    expect(reponse.corps).toEqual({ dejaFait: true });
    expect(await lister('coordination', autre)).toHaveLength(1);
  });

  test('ne lit plus rien une fois ôté de la liste', async () => {
    await unDocument(banc, rencontre);
    expect(await lister('partenaire')).toHaveLength(1);
    await banc.appeler(changerInvites, {
      profil: 'coordination',
      chemin: { id: rencontre },
      corps: { ajouter: [], retirer: [sienne.id] },
    });
    expect((await banc.appeler(lireDocuments, { profil: 'partenaire', chemin: { id: rencontre } })).statut).toBe(403);
  });
});

test('un document changé depuis qu’on l’a vu ne se retire pas sans le revoir', async () => {
  const { id: document } = await unDocument(banc, rencontre);
  const corps = { eTag: '"{AUTRE},9"' };
  const chemin = { id: rencontre, document };
  expect(await banc.appeler(retirerDocument, { profil: 'coordination', chemin, corps })).toMatchObject({ statut: 409 });
  expect(await lister()).toHaveLength(1);
});

describe('par le lien personnel', () => {
  test('la liste et un document de sa rencontre, en mots ; d’une autre, rien', async () => {
    const lien = await lienDeNature(banc, 'Invitation');
    const { id: document } = await unDocument(banc, lien.rencontre);
    const ailleurs = await unDocument(banc, rencontre);
    const { jeton } = lien;
    const page = await banc.appeler(ouvrirLien, { corps: { jeton } });
    expect(page.corps).toMatchObject({
      documents: [{ id: document, nom: 'Plan.pdf', taille: '1\u00A0Ko', deposeLe: '23 novembre 2026' }],
    });
    const recu = await banc.appeler(telechargerDocumentParLien, { corps: { jeton, document } });
    expect(recu.octets).toEqual(unPdf());
    expect(recu.entetes['content-disposition']).toBe('attachment; filename="Plan.pdf"');
    expect((await banc.appeler(telechargerDocumentParLien, { corps: { jeton, document: ailleurs.id } })).statut).toBe(
      404,
    );
  });

  test('révoqué, ou tenu par une structure qui n’est plus invitée, il n’ouvre plus rien', async () => {
    const { jeton, rencontre: laSienne } = await lienDeNature(banc, 'Invitation');
    const { id: document } = await unDocument(banc, laSienne);
    const { participations, sollicitations } = banc.contexte.depots;
    const [place] = (await participations.lireOu('rencontre', laSienne)).items;
    await participations.supprimer(place?.id ?? '', place?.eTag ?? '');
    expect((await banc.appeler(telechargerDocumentParLien, { corps: { jeton, document } })).statut).toBe(403);
    expect(JSON.stringify((await banc.appeler(ouvrirLien, { corps: { jeton } })).corps)).not.toContain('Plan.pdf');
    const [ligne] = (await sollicitations.lire()).items.filter((s) => s.rencontre === laSienne);
    await sollicitations.modifier(ligne?.id ?? '', ligne?.eTag ?? '', { revoquee: true });
    expect((await banc.appeler(telechargerDocumentParLien, { corps: { jeton, document } })).statut).toBe(410);
  });
});

test.each([
  ['une page web nommée .pdf', 'plan.pdf', new TextEncoder().encode('<html><script>alert(1)</script>')],
  ['une page devant un PDF', 'plan.pdf', Uint8Array.of(...new TextEncoder().encode('<html>'), ...unPdf())],
  ['un programme', 'plan.exe', new TextEncoder().encode('MZ')],
  ['un document à macros', 'plan.docx', unDocx({ 'word/vbaProject.bin': 'x' })],
  ['un fichier sans type', 'plan', unPdf()],
  ['une image qui s’exécute', 'plan.svg', new TextEncoder().encode('<svg onload="alert(1)"/>')],
])('%s est refusé avec quoi faire, et rien n’est écrit', async (_cas, nom, octets) => {
  const avant = banc.ecritures.length;
  const reponse = await deposer(nom, octets);
  expect([reponse.statut, banc.ecritures.slice(avant)]).toEqual([422, []]);
  expect(refus(reponse)).toMatch(/\.$/);
});

test.each([
  '../../../Annuaire/secret.pdf',
  '..\\..\\secret.pdf',
  '/etc/passwd.pdf',
  'a/b/c.pdf',
  '%2e%2e%2fsecret.pdf',
  'x\u0000y\r\nSet-Cookie: a=b.pdf',
  'facture\u202Efdp.pdf',
  `${'long '.repeat(45)}.pdf`,
  '   .pdf',
  'CON.pdf',
  '~$plan.pdf',
  '«".pdf',
])('sous le nom « %s », le document reste dans le dossier de sa rencontre', async (nom) => {
  expect((await deposer(nom, unPdf(nom))).statut).toBe(200);
  const [document] = await lister();
  const recu = await prendre(document?.id ?? '');
  expect(recu.statut).toBe(200);
  expect(Object.values(recu.entetes).join()).toMatch(/^[ -~]*$/);
  const graph = await banc.graph.app.request(`/v1.0/sites/${idSite}/drive/root/children`);
  const { value } = (await graph.json()) as { value: { name: string }[] };
  expect(value.map((v) => v.name)).toEqual(['Rencontres']);
});

test('trop lourd, illisible ou en trop, un document est refusé avant toute écriture', async () => {
  const { id } = await uneRencontre(banc, [sienne.id]);
  const envoyer = (contenu: string) =>
    banc.appeler(deposerDocument, { profil: 'coordination', chemin: { id }, corps: { nom: 'a.pdf', contenu } });
  expect((await envoyer('A'.repeat(27_962_100))).statut).toBe(400);
  expect((await envoyer('A'.repeat(29 * 1024 * 1024))).statut).toBe(413);
  expect((await envoyer('pas du base64 !')).statut).toBe(400);
  for (let i = 0; i < 30; i += 1) await deposer(`${i}.pdf`, unPdf(`${i}`), 'coordination', id);
  expect(refus(await deposer('de trop.pdf', unPdf('trop'), 'coordination', id))).toMatch(/30 documents au plus/);
  expect((await deposer('3.pdf', unPdf('3'), 'coordination', id)).corps).toMatchObject({ dejaFait: true });
});

test('ni un nom de document, ni l’adresse qui l’ouvre, ne passe dans les traces ou le journal', async () => {
  await deposer('Compte de Camille Secret.pdf', unPdf());
  const [document] = await lister();
  await prendre(document?.id ?? '');
  const { items } = await banc.contexte.depots.journal.lire();
  expect(JSON.stringify([banc.traces, items])).not.toMatch(/Camille|contenus|downloadUrl/);
});
