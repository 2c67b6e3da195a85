import { unzipSync } from 'fflate';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { telechargerEmargement } from '../../core/contrats/emargement.ts';
import {
  annoncerALaPorte,
  arriverALaPorte,
  chercherALaPorte,
  deciderVenue,
  lirePorte,
  ouvrirPorte,
  renouvelerPorte,
} from '../../core/contrats/porte.ts';
import { annulerRencontre, saisirPresences } from '../../core/contrats/rencontres.ts';
import { lireAdresseDePorte } from '../../core/porte/adresse.ts';
import { LETTRES_DU_CODE, SIGNES_DU_CODE } from '../../core/porte/code.ts';
import { VENUES_PAR_RENCONTRE } from '../../core/porte/venir.ts';
import { plusMinutes } from '../../core/temps/heure-locale.ts';
import { lireLeQr } from '../lecteur-de-qr.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
let caf: string;
let msa: string;
let ailleurs: string;
let rencontre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  caf = (
    await creerStructure(banc, { nom: 'Caisse d’allocations (exemple)', sigle: 'CAF', courriel: 'caf@caf.example' })
  ).id;
  msa = (await creerStructure(banc, { nom: 'MSA (exemple)' })).id;
  ailleurs = (await creerStructure(banc, { nom: 'Régie de quartier (exemple)' })).id;
  rencontre = (await uneRencontre(banc, [caf, msa], { debut: dans(30) })).id;
});
afterEach(() => banc.fermer());

/** So many minutes from now. */
const dans = (minutes: number): string => plusMinutes(banc.contexte.maintenant(), minutes);
const lePorte = async (id = rencontre): Promise<ReponseDe<typeof lirePorte>> => {
  const { statut, corps } = await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id } });
  expect(statut).toBe(200);
  return corps as ReponseDe<typeof lirePorte>;
};
const laCle = async (id = rencontre): Promise<string> =>
  lireAdresseDePorte(new URL((await lePorte(id)).adresse).hash).cle;
const ouvrir = (porte: unknown) => banc.appeler(ouvrirPorte, { corps: { porte } });
const arriver = (porte: unknown, structure: unknown) => banc.appeler(arriverALaPorte, { corps: { porte, structure } });
const participation = async (structure: string, id = rencontre) =>
  (await banc.contexte.depots.participations.lireOu('rencontre', id)).items.find((p) => p.structure === structure);
const noter = (lignes: readonly object[], id = rencontre) =>
  banc.appeler(saisirPresences, {
    profil: 'coordination',
    chemin: { id },
    corps: { feuilleDePresence: false, lignes },
  });

test('par le QR ou par le code court, la même page : les structures invitées par leur nom, et rien de plus', async () => {
  const porte = await lePorte();
  const parQr = await ouvrir(await laCle());
  const dite = parQr.corps as ReponseDe<typeof ouvrirPorte>;
  expect(dite).toEqual({
    porte: await laCle(),
    territoire: expect.any(String),
    titre: 'Parentalité : faire connaître nos permanences',
    quand: expect.any(String),
    lieu: 'Salle des fêtes',
    structures: [
      { id: caf, nom: 'Caisse d’allocations (exemple)', sigle: 'CAF' },
      { id: msa, nom: 'MSA (exemple)' },
    ],
    codes: false,
  });
  expect((await ouvrir(porte.code)).corps).toEqual(dite);
  expect((await ouvrir(`${porte.code.slice(0, 3).toLowerCase()} ${porte.code.slice(3)}`)).corps).toEqual(dite);
  expect(JSON.stringify(dite)).not.toMatch(/Maëlle|@|Régie/);
});

test('scanné sur la feuille d’émargement en Word par un lecteur qui n’est pas le nôtre, le QR ouvre la porte', async () => {
  const { statut, octets } = await banc.appeler(telechargerEmargement, {
    profil: 'coordination',
    chemin: { id: rencontre },
  });
  expect(statut).toBe(200);
  const [qr] = Object.entries(unzipSync(octets ?? new Uint8Array())).filter(([nom]) => nom.endsWith('.png'));
  const lue = lireLeQr(qr?.[1] ?? new Uint8Array());
  expect(lue).toBe((await lePorte()).adresse);
  const { cle } = lireAdresseDePorte(new URL(lue).hash);
  expect(await ouvrir(cle)).toMatchObject({ statut: 200, corps: { structures: [{ id: caf }, { id: msa }] } });
});

test('on dit que sa structure est là : elle est présente, et l’on voit que c’est dit à la porte', async () => {
  const cle = await laCle();
  expect(await arriver(cle, caf)).toMatchObject({ statut: 200, corps: { nom: 'Caisse d’allocations (exemple)' } });
  expect(await participation(caf)).toMatchObject({ statut: 'Présent', personnes: 1, source: 'Dit à la porte' });
  expect(await participation(msa)).toMatchObject({ statut: 'Invité', source: undefined });
});

test('redit, rien n’est écrit deux fois, et la réponse est la même : elle ne dit pas qui est déjà là', async () => {
  const cle = await laCle();
  const premiere = await arriver(cle, caf);
  const eTag = (await participation(caf))?.eTag;
  const avant = await ouvrir(cle);
  expect((await arriver(cle, caf)).corps).toEqual(premiere.corps);
  expect((await participation(caf))?.eTag).toBe(eTag);
  await noter([
    { structure: msa, statut: 'Présent' },
    { structure: ailleurs, statut: 'Présent', sansInvitation: true },
  ]);
  expect((await ouvrir(cle)).corps).toEqual(avant.corps);
});

test('ce que la coordination a compté ou corrigé reste, quoi qu’on redise à la porte', async () => {
  const cle = await laCle();
  await noter([{ structure: msa, statut: 'Présent', personnes: 3 }]);
  await arriver(cle, msa);
  expect(await participation(msa)).toMatchObject({ personnes: 3, source: undefined });
  await arriver(cle, caf);
  await noter([{ structure: caf, statut: 'Absent' }]);
  expect(await arriver(cle, caf)).toMatchObject({ statut: 200 });
  expect(await participation(caf)).toMatchObject({ statut: 'Absent' });
});

test('une structure excusée qui vient quand même est présente', async () => {
  await noter([{ structure: caf, statut: 'Excusé' }]);
  await arriver(await laCle(), caf);
  expect(await participation(caf)).toMatchObject({ statut: 'Présent' });
});

test('renouvelé en un geste, l’ancien code et l’ancien QR n’ouvrent plus rien ; redemandé, il ne change pas deux fois', async () => {
  const avant = await lePorte();
  const ancienne = await laCle();
  const changer = (tour: number) =>
    banc.appeler(renouvelerPorte, { profil: 'coordination', chemin: { id: rencontre }, corps: { tour } });
  expect((await changer(0)).corps).toEqual({ tour: 1, dejaFait: false });
  expect((await changer(0)).corps).toEqual({ tour: 1, dejaFait: true });
  const apres = await lePorte();
  expect(apres.code).not.toBe(avant.code);
  expect((await ouvrir(avant.code)).statut).toBe(404);
  expect((await ouvrir(ancienne)).statut).toBe(410);
  expect((await arriver(ancienne, caf)).statut).toBe(410);
  expect((await ouvrir(apres.code)).statut).toBe(200);
  expect(await participation(caf)).toMatchObject({ statut: 'Invité' });
});

test('le code court est celui d’un jour : la date changée, un autre ; le QR déjà imprimé reste bon', async () => {
  const [porte, cle] = [await lePorte(), await laCle()];
  const { rencontres } = banc.contexte.depots;
  const ligne = await rencontres.parId(rencontre);
  await rencontres.modifier(ligne.id, ligne.eTag, { debut: dans(24 * 60) });
  banc.avancer(24);
  expect((await lePorte()).code).not.toBe(porte.code);
  expect((await ouvrir(porte.code)).statut).toBe(404);
  expect((await ouvrir(cle)).statut).toBe(200);
});

test('hors de ses heures, la porte n’ouvre rien et ne dit rien de la rencontre', async () => {
  const demain = (await uneRencontre(banc, [caf], { debut: dans(24 * 60), titre: 'Titre tenu secret' })).id;
  const [cle, porte] = [await laCle(demain), await lePorte(demain)];
  for (const recue of [cle, porte.code]) {
    const refusee = await ouvrir(recue);
    expect([404, 422]).toContain(refusee.statut);
    expect(JSON.stringify(refusee.corps)).not.toContain('secret');
    expect([404, 422]).toContain((await arriver(recue, caf)).statut);
  }
  banc.avancer(24);
  expect((await ouvrir(cle)).statut).toBe(200);
  banc.avancer(5);
  expect((await ouvrir(cle)).statut).toBe(422);
  expect((await ouvrir(porte.code)).statut).toBe(404);
  expect(await participation(caf, demain)).toMatchObject({ statut: 'Invité' });
});

test('une rencontre annulée, ou sans date, n’a pas de porte', async () => {
  const cle = await laCle();
  const { eTag } = await banc.contexte.depots.rencontres.parId(rencontre);
  await banc.appeler(annulerRencontre, {
    profil: 'coordination',
    chemin: { id: rencontre },
    corps: { eTag, motif: 'Salle fermée' },
  });
  expect((await ouvrir(cle)).statut).toBe(422);
  expect((await arriver(cle, caf)).statut).toBe(422);
  const lue = await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id: rencontre } });
  expect(lue.statut).toBe(422);
  const brouillon = (await uneRencontre(banc, [caf], { debut: undefined })).id;
  expect((await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id: brouillon } })).statut).toBe(422);
});

test('le code d’une rencontre ne note rien à une autre', async () => {
  const autre = (await uneRencontre(banc, [ailleurs], { debut: dans(30) })).id;
  expect((await lePorte(autre)).code).not.toBe((await lePorte()).code);
  await arriver(await laCle(autre), caf);
  expect(await participation(caf)).toMatchObject({ statut: 'Invité' });
});

test('une structure dont le nom dit une adresse protégée, ou sortie de l’annuaire, n’est pas nommée', async () => {
  const refuge = await creerStructure(banc, {
    nom: 'Refuge de la rue des Lilas',
    adresseProtegee: true,
    adresse: '12 rue des Lilas',
  });
  const partie = await creerStructure(banc, { nom: 'Partie (exemple)' });
  const { structures } = banc.contexte.depots;
  const { id } = await uneRencontre(banc, [caf, refuge.id, partie.id], { debut: dans(30) });
  const ligne = await structures.parId(partie.id);
  await structures.modifier(ligne.id, ligne.eTag, { statut: 'Archivée' });
  const cle = await laCle(id);
  expect(JSON.stringify((await ouvrir(cle)).corps)).not.toMatch(/Lilas|Partie/);
  expect((await arriver(cle, refuge.id)).statut).toBe(403);
  expect((await arriver(cle, partie.id)).statut).toBe(403);
});

const HOSTILES: Readonly<Record<string, (cle: string) => unknown>> = {
  'dont un signe a changé': (cle) => `${cle.slice(0, -1)}${cle.endsWith('A') ? 'B' : 'A'}`,
  coupée: (cle) => cle.slice(0, -3),
  'd’un autre tour': (cle) => cle.replace('.0.', '.1.'),
  'd’une autre rencontre': (cle) => `9${cle}`,
  'sans signature': (cle) => cle.split('.').slice(0, 2).join('.'),
  'qui est une balise': () => '<img src=x onerror=alert(1)>',
  'qui est un filtre': () => "' or 1 eq 1 or '",
  'qui est du texte': () => 'BONJOUR',
  'qui n’est pas du texte': () => ({ $ne: null }),
  vide: () => '   ',
  démesurée: () => 'B'.repeat(100_000),
  'qui est le jeton d’un compte': () => banc.jeton('coordination'),
};

test.each(Object.entries(HOSTILES))('une clé %s n’ouvre rien et n’écrit rien', async (_cas, faire) => {
  const recue = await faire(await laCle());
  const debut = banc.ecritures.length;
  for (const reponse of [await ouvrir(recue), await arriver(recue, caf)]) {
    expect([400, 404, 413]).toContain(reponse.statut);
    expect(JSON.stringify(reponse.corps)).not.toMatch(/allocations|permanences/);
  }
  expect(banc.ecritures.length).toBe(debut);
});

test.each(['999999', '0', '-1', '1 or 1 eq 1', '<b>', { id: 1 }, null])(
  'une structure qui n’est pas nommée (%p) est refusée',
  async (structure) => {
    const cle = await laCle();
    const debut = banc.ecritures.length;
    expect([400, 403]).toContain((await arriver(cle, structure)).statut);
    expect(banc.ecritures.length).toBe(debut);
  },
);

test('un code qui se devine est freiné pour tous les codes, et le QR reste ouvert', async () => {
  const [porte, cle] = [await lePorte(), await laCle()];
  const signes = [...SIGNES_DU_CODE].filter((signe) => signe !== porte.code[0]);
  const faux = Array.from({ length: 60 }, (_, n) => `${signes[n % signes.length]}${'Z'.repeat(LETTRES_DU_CODE - 1)}`);
  for (const code of faux) expect((await ouvrir(code)).statut).toBe(404);
  expect((await ouvrir(porte.code)).statut).toBe(429);
  expect((await arriver(porte.code, caf)).statut).toBe(429);
  expect((await arriver(cle, caf)).statut).toBe(200);
  banc.avancer(1 / 30);
  expect((await ouvrir(porte.code)).statut).toBe(200);
});

test('tout le monde à la fois : chaque structure est notée une fois, personne n’est refusé', async () => {
  const cle = await laCle();
  const faites = await Promise.all(Array.from({ length: 12 }, (_, n) => arriver(cle, n % 2 === 0 ? caf : msa)));
  expect(faites.map((f) => f.statut)).toEqual(faites.map(() => 200));
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', rencontre);
  expect(items.map((p) => p.statut)).toEqual(['Présent', 'Présent']);
});

const chercher = (porte: unknown, texte: unknown) => banc.appeler(chercherALaPorte, { corps: { porte, texte } });
const annoncer = (porte: unknown, nom: unknown, commune: unknown = '') =>
  banc.appeler(annoncerALaPorte, { corps: { porte, nom, commune } });
const lesVenues = async (id = rencontre) => (await banc.contexte.depots.venues.lireOu('rencontre', id)).items;
const decider = (venue: string, corps: object, profil: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler(deciderVenue, { profil, chemin: { id: rencontre, venue }, corps });

test('une structure de l’annuaire qui n’était pas invitée se trouve par son nom, et est présente, venue sans invitation', async () => {
  const cle = await laCle();
  expect((await chercher(cle, 'Régie de')).corps).toEqual({
    structures: [{ id: ailleurs, nom: 'Régie de quartier (exemple)' }],
  });
  const dite = await arriver(cle, ailleurs);
  expect(dite).toMatchObject({ statut: 200, corps: { nom: 'Régie de quartier (exemple)' } });
  const venue = await participation(ailleurs);
  expect(venue).toMatchObject({ statut: 'Présent', personnes: 1, sansInvitation: true, source: 'Dit à la porte' });
  // Said again, it is one; and the page tells nobody that it has come.
  expect((await arriver(cle, ailleurs)).corps).toEqual(dite.corps);
  expect((await participation(ailleurs))?.eTag).toBe(venue?.eTag);
  expect(JSON.stringify((await ouvrir(cle)).corps)).not.toContain('Régie');
});

test('la recherche de la porte ne rend que ce que tout le monde lit : un nom, une commune', async () => {
  await creerStructure(banc, {
    nom: 'Refuge de la rue des Lilas',
    adresseProtegee: true,
    adresse: '12 rue des Lilas',
  });
  await creerStructure(banc, {
    nom: 'Refuge discret',
    adresseProtegee: true,
    adresse: '3 rue Neuve',
    commune: 'Cézac',
  });
  await creerStructure(banc, { nom: 'Refuge fermé', statut: 'Fermée' });
  await creerStructure(banc, {
    nom: 'Refuge ouvert',
    commune: 'Cézac',
    telephone: '+33557000000',
    description: 'Au fond',
  });
  const cle = await laCle();
  const { structures } = (await chercher(cle, 'refuge')).corps as ReponseDe<typeof chercherALaPorte>;
  expect(structures.map(({ id: _, ...dite }) => dite)).toEqual([
    { nom: 'Refuge discret' },
    { nom: 'Refuge ouvert', commune: 'Cézac' },
  ]);
  expect((await chercher(cle, 're')).corps).toEqual({ structures: [] });
  expect((await chercher(cle, '  %_*')).corps).toEqual({ structures: [] });
});

test('une structure hors de l’annuaire compte tout de suite ; rien n’en paraît dans l’annuaire avant la décision', async () => {
  const cle = await laCle();
  const avant = (await banc.contexte.depots.structures.lire()).items.length;
  expect((await annoncer(cle, 'Les Roues\nde l’Estuaire', 'Saint-Exemple')).corps).toEqual({
    nom: 'Les Roues de l’Estuaire',
  });
  // By another telephone, typed otherwise: one venue.
  await annoncer(cle, 'LES ROUES DE L’ESTUAIRE', 'saint exemple');
  expect(await lesVenues()).toMatchObject([
    { nom: 'Les Roues de l’Estuaire', commune: 'Saint-Exemple', etat: 'À examiner', structure: undefined },
  ]);
  expect((await banc.contexte.depots.structures.lire()).items).toHaveLength(avant);
  expect((await chercher(cle, 'Les Roues')).corps).toEqual({ structures: [] });
});

test('la coordination rattache une venue à sa fiche, ou l’écarte : une fois, et pour de bon', async () => {
  const cle = await laCle();
  await annoncer(cle, 'Régie du quartier');
  await annoncer(cle, 'Personne du tout');
  const [regie, personne] = await lesVenues();
  expect((await decider(regie?.id ?? '', { structure: ailleurs }, 'partenaire')).statut).toBe(403);
  expect((await decider(regie?.id ?? '', { structure: ailleurs })).corps).toEqual({ dejaFait: false });
  expect((await decider(regie?.id ?? '', { structure: ailleurs })).corps).toEqual({ dejaFait: true });
  expect((await decider(regie?.id ?? '', {})).statut).toBe(409);
  expect(await participation(ailleurs)).toMatchObject({ statut: 'Présent', sansInvitation: true });
  expect((await decider(personne?.id ?? '', {})).corps).toEqual({ dejaFait: false });
  expect((await lesVenues()).map((v) => v.etat)).toEqual(['Rattachée', 'Écartée']);
  // Said once more at the door, what was set aside stays so.
  await annoncer(cle, 'Personne du tout');
  expect(await lesVenues()).toHaveLength(2);
});

test('une venue rattachée à une structure invitée la dit présente, sans défaire son invitation', async () => {
  await annoncer(await laCle(), 'La caisse');
  const [venue] = await lesVenues();
  await decider(venue?.id ?? '', { structure: caf });
  expect(await participation(caf)).toMatchObject({ statut: 'Présent', sansInvitation: false });
});

test('une venue ne se décide ni par une autre rencontre, ni vers une fiche qui n’existe pas', async () => {
  await annoncer(await laCle(), 'Les Roues');
  const [venue] = await lesVenues();
  const autre = (await uneRencontre(banc, [], { debut: dans(30) })).id;
  const chemin = { id: autre, venue: venue?.id ?? '' };
  expect((await banc.appeler(deciderVenue, { profil: 'coordination', chemin, corps: {} })).statut).toBe(404);
  expect((await decider(venue?.id ?? '', { structure: '999999' })).statut).toBe(404);
  expect(await lesVenues()).toMatchObject([{ etat: 'À examiner' }]);
});

test('qui tient le code ne remplit ni la rencontre, ni la file de la coordination', async () => {
  const cle = await laCle();
  for (let n = 0; n < VENUES_PAR_RENCONTRE; n += 1) expect((await annoncer(cle, `Structure ${n}`)).statut).toBe(200);
  expect((await annoncer(cle, 'Une de trop')).statut).toBe(422);
  expect((await arriver(cle, ailleurs)).statut).toBe(422);
  expect(await lesVenues()).toHaveLength(VENUES_PAR_RENCONTRE);
  // Those invited are not kept waiting by it.
  expect((await arriver(cle, caf)).statut).toBe(200);
});

test('deux fois le même nom au même instant font une venue', async () => {
  const cle = await laCle();
  await Promise.all(Array.from({ length: 6 }, () => annoncer(cle, 'Les Roues')));
  await Promise.all(Array.from({ length: 6 }, () => arriver(cle, ailleurs)));
  expect(await lesVenues()).toHaveLength(1);
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', rencontre);
  expect(items.filter((p) => p.structure === ailleurs)).toHaveLength(1);
});

test.each([
  ['trop long', 'N'.repeat(151), 400],
  ['vide', '   ', 400],
  ['sans lettre', '-- !', 422],
  ['qui porte une adresse', 'Moi moi@exemple.example', 422],
  ['qui porte un téléphone', 'Appelez le 06 12 34 56 78', 422],
  ['qui nomme une personne', 'Madame Durand', 422],
  ['qui n’est pas du texte', { nom: 'x' }, 400],
] as const)('un nom %s est refusé, et rien n’est écrit', async (_cas, nom, statut) => {
  const cle = await laCle();
  const debut = banc.ecritures.length;
  expect((await annoncer(cle, nom)).statut).toBe(statut);
  expect(banc.ecritures.length).toBe(debut);
});

test('un nom qui porte une balise est gardé tel quel, sur une ligne', async () => {
  await annoncer(await laCle(), '<b>Les\nRoues</b>');
  expect(await lesVenues()).toMatchObject([{ nom: '<b>Les Roues</b>' }]);
});

test.each(['=HYPERLINK("http://x")', 'x'.repeat(101), { $gt: '' }])(
  'une recherche hostile (%p) ne rend rien',
  async (texte) => {
    const reponse = await chercher(await laCle(), texte);
    expect([200, 400]).toContain(reponse.statut);
    if (reponse.statut === 200) expect(reponse.corps).toEqual({ structures: [] });
  },
);
