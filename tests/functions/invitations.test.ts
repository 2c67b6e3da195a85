import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  arriverParLien,
  changerInvites,
  direArrivee,
  envoyerLesLiens,
  proposerPointParLien,
  repondreInvitation,
  repondreInvitationParLien,
} from '../../core/contrats/invitations.ts';
import { enregistrerOrdreDuJour } from '../../core/contrats/ordre-du-jour.ts';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { annulerRencontre, etablirOrdreDuJour, noterSuite, saisirPresences } from '../../core/contrats/rencontres.ts';
import {
  changerSondage,
  lireSondage,
  ouvrirSondage,
  retenirCreneau,
  voterParLien,
} from '../../core/contrats/sondages.ts';
import { POINTS_PAR_INVITEE } from '../../core/invitations/points.ts';
import { plusMinutes } from '../../core/temps/heure-locale.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneRencontreCommencee } from './demandes/avis.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, deuxStructures, jetonRecu, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  [a, b] = await deuxStructures(banc);
});
afterEach(() => banc.fermer());

const lienDe = (adresse: string): string => jetonRecu(banc, adresse);

/** A rencontre whose date is being looked for, and the link of the first structure. */
async function enSondage() {
  const { id } = await uneRencontre(banc, [a, b], { debut: undefined, acces: 'Rampe par la cour' });
  await banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id }, corps: demandeDeSondage() });
  return { id, jeton: lienDe('a@exemple.example'), autre: lienDe('b@exemple.example') };
}
async function retenir(rencontre: string): Promise<void> {
  const lu = await banc.appeler(lireSondage, { profil: 'coordination', chemin: { id: rencontre } });
  const { id, eTag } = (lu.corps as { sondage: { id: string; eTag: string } }).sondage;
  await banc.appeler(retenirCreneau, { profil: 'coordination', chemin: { id }, corps: { eTag, creneau: 'c2' } });
}
async function page(jeton: string): Promise<PageDeRencontre> {
  const { statut, corps } = await banc.appeler(ouvrirLien, { corps: { jeton } });
  expect([statut, (corps as PageDeRencontre).nature]).toEqual([200, 'rencontre']);
  return corps as PageDeRencontre;
}
const repondre = (jeton: string, corps: object) =>
  banc.appeler(repondreInvitationParLien, { corps: { jeton, ...corps } });
const participation = async (rencontre: string, structure: string) =>
  (await banc.contexte.depots.participations.lireOu('rencontre', rencontre)).items.find(
    (p) => p.structure === structure,
  );

test('le même lien suit la rencontre : le vote, la date, la réponse, puis ce qui a été dit', async () => {
  const { id, jeton } = await enSondage();
  const enVote = await page(jeton);
  expect(enVote.rencontre).toMatchObject({ structure: 'CAF (exemple)', ordreDuJour: [] });
  expect(enVote.rencontre.quand).toBeUndefined();
  expect(enVote.sondage?.creneaux.map((c) => [c.id, c.jour.replace(/\s/g, ' '), c.disponibles])).toEqual([
    ['c1', 'jeudi 10 décembre 2026', 0],
    ['c2', 'vendredi 11 décembre 2026', 0],
  ]);
  expect(enVote.invitation).toBeUndefined();
  await banc.appeler(voterParLien, { corps: { jeton, reponses: { c2: 'Oui' } } });
  expect((await page(jeton)).sondage).toMatchObject({ reponses: { c2: 'Oui' } });
  expect(await repondre(jeton, { reponse: 'Vient' })).toMatchObject({ statut: 422 });

  await retenir(id);
  const fixee = await page(jeton);
  expect(fixee.sondage).toBeUndefined();
  expect(fixee).toMatchObject({ invitation: { remplacantDit: false }, rencontre: { lieu: 'Médiathèque' } });
  expect(fixee.rencontre.aSavoir).toContainEqual({ titre: 'Accès', texte: 'Rampe par la cour' });
  expect(fixee.rencontre.quand?.replace(/\s/g, ' ')).toBe('vendredi 11 décembre 2026 à 10 h');
  expect(fixee.rencontre.agenda).toContain('DTSTART:20261211T090000Z');
  expect((await repondre(jeton, { reponse: 'Quelqu’un d’autre vient', remplacant: 'Lou Exemple' })).corps).toEqual({
    dejaFait: false,
  });
  // That it was said, not what: the link may have been forwarded.
  expect((await page(jeton)).invitation).toEqual({
    reponse: 'Quelqu’un d’autre vient',
    remplacantDit: true,
    besoinsDits: false,
  });
  expect(JSON.stringify(await page(jeton))).not.toContain('Lou Exemple');

  banc.avancer(19 * 24);
  await banc.appeler(saisirPresences, {
    profil: 'coordination',
    chemin: { id },
    corps: { feuilleDePresence: true, lignes: [{ structure: a, statut: 'Présent' }] },
  });
  const { depots } = banc.contexte;
  const tenue = await depots.rencontres.parId(id);
  const compteRendu = 'Deux permanences s’ouvrent.';
  const eTag = await depots.rencontres.modifier(id, tenue.eTag, { compteRendu });
  // Still being written: nobody reads it by a link.
  expect((await page(jeton)).rencontre.compteRendu).toBeUndefined();
  await depots.rencontres.modifier(id, eTag, { compteRenduDiffuseLe: banc.contexte.maintenant() });
  const passee = await page(jeton);
  expect(passee.rencontre).toMatchObject({ passee: true, compteRendu: 'Deux permanences s’ouvrent.', aSavoir: [] });
  expect([passee.sondage, passee.invitation, passee.points]).toEqual([undefined, undefined, undefined]);
  banc.avancer(62 * 24);
  expect(await banc.appeler(ouvrirLien, { corps: { jeton } })).toMatchObject({ statut: 410 });
});

test('le sondage clos, on relit par son lien ce que l’on avait répondu, sans rien des autres, jusqu’à ce que la date soit fixée', async () => {
  const { id, jeton, autre } = await enSondage();
  await banc.appeler(voterParLien, { corps: { jeton, reponses: { c1: 'Non', c2: 'Oui' }, commentaire: 'Le soir' } });
  expect((await page(jeton)).disponibilites).toBeUndefined();
  const lu = await banc.appeler(lireSondage, { profil: 'coordination', chemin: { id } });
  const { id: sondage, eTag } = (lu.corps as { sondage: { id: string; eTag: string } }).sondage;
  const clore = { profil: 'coordination', chemin: { id: sondage }, corps: { eTag, etat: 'Clos' } } as const;
  await banc.appeler(changerSondage, clore);
  const { sondage: ouvert, disponibilites } = await page(jeton);
  expect(ouvert).toBeUndefined();
  expect(disponibilites?.map(({ jour, reponse }) => [jour.replace(/\s/g, ' '), reponse])).toEqual([
    ['jeudi 10 décembre 2026', 'Non'],
    ['vendredi 11 décembre 2026', 'Oui'],
  ]);
  expect(JSON.stringify(await page(jeton))).not.toContain('Le soir');
  // Whoever said nothing reads that it is closed, and nothing else.
  expect((await page(autre)).disponibilites?.map(({ reponse }) => reponse)).toEqual([undefined, undefined]);
  await retenir(id);
  expect((await page(jeton)).disponibilites).toBeUndefined();
});

test('la réponse est sur la participation, la dernière compte ; une présence notée n’est pas défaite', async () => {
  const { id, jeton } = await enSondage();
  await retenir(id);
  await repondre(jeton, { reponse: 'Ne vient pas' });
  expect(await participation(id, a)).toMatchObject({ statut: 'Excusé', reponse: 'Ne vient pas' });
  await repondre(jeton, { reponse: 'Vient', besoinsDAcces: 'Un accès de plain-pied' });
  expect(await participation(id, a)).toMatchObject({
    statut: 'Invité',
    reponse: 'Vient',
    besoinsDAcces: 'Un accès de plain-pied',
  });
  expect((await repondre(jeton, { reponse: 'Vient', besoinsDAcces: 'Un accès de plain-pied' })).corps).toEqual({
    dejaFait: true,
  });
  // Left out, it stays; empty, it goes.
  await repondre(jeton, { reponse: 'Vient' });
  expect(await participation(id, a)).toMatchObject({ besoinsDAcces: 'Un accès de plain-pied' });
  await repondre(jeton, { reponse: 'Vient', besoinsDAcces: '' });
  expect((await participation(id, a))?.besoinsDAcces).toBeUndefined();
  const note = await participation(id, a);
  await banc.contexte.depots.participations.modifier(note?.id ?? '', note?.eTag ?? '', { statut: 'Présent' });
  await repondre(jeton, { reponse: 'Ne vient pas' });
  expect(await participation(id, a)).toMatchObject({ statut: 'Présent' });
  expect(await participation(id, b)).toMatchObject({ statut: 'Invité', reponse: undefined });
});

test('le lien de l’un ne dit rien de l’autre, et ne répond que pour sa structure', async () => {
  const { id, jeton, autre } = await enSondage();
  await banc.appeler(voterParLien, {
    corps: { jeton: autre, reponses: { c1: 'Non' }, commentaire: 'Jamais le jeudi' },
  });
  await retenir(id);
  await repondre(autre, { reponse: 'Vient', besoinsDAcces: 'Un interprète' });
  const vue = JSON.stringify(await page(jeton));
  for (const secret of ['MSA', 'interprète', 'Jamais le jeudi', 'b@exemple.example']) expect(vue).not.toContain(secret);
});

test('quelques points par structure et par lien, une fois chacun ; plus aucun quand la rencontre est annulée', async () => {
  const { id, jeton } = await enSondage();
  const proposer = (cle: string, titre: string) =>
    banc.appeler(proposerPointParLien, { corps: { jeton, cle, titre, type: 'Échange' } });
  const cle = uneCle();
  await Promise.all([proposer(cle, 'Les horaires'), proposer(cle, 'Les horaires')]);
  expect((await proposer(cle, 'Les horaires')).corps).toMatchObject({ dejaFait: true });
  for (let n = 2; n <= POINTS_PAR_INVITEE; n += 1) await proposer(uneCle(), `Sujet ${n}`);
  expect((await page(jeton)).points).toHaveLength(POINTS_PAR_INVITEE);
  expect(await proposer(uneCle(), 'Un de trop')).toMatchObject({ statut: 422 });
  const { eTag } = await banc.contexte.depots.rencontres.parId(id);
  await banc.appeler(annulerRencontre, {
    profil: 'coordination',
    chemin: { id },
    corps: { eTag, motif: 'Trop peu de réponses' },
  });
  const annulee = await page(jeton);
  expect([annulee.sondage, annulee.invitation, annulee.points]).toEqual([undefined, undefined, undefined]);
  expect(annulee.rencontre).toMatchObject({ etat: 'Annulée', motifAnnulation: 'Trop peu de réponses' });
});

test('une structure qui n’est plus invitée ne propose plus de point par son lien', async () => {
  const { id, jeton } = await enSondage();
  const retirer = { ajouter: [], retirer: [a] };
  await banc.appeler(changerInvites, { profil: 'coordination', chemin: { id }, corps: retirer });
  const point = { jeton, cle: uneCle(), titre: 'Les horaires', type: 'Échange' };
  expect(await banc.appeler(proposerPointParLien, { corps: point })).toMatchObject({ statut: 403 });
  expect((await banc.contexte.depots.points.lireOu('rencontre', id)).items).toEqual([]);
});

test('dans l’onglet, un partenaire répond pour sa structure, la coordination pour qui lui a téléphoné', async () => {
  const sienne = (await creerStructure(banc, { profil: 'partenaire' })).id;
  const { id } = await uneRencontre(banc, [a, sienne]);
  const repond = (profil: 'partenaire' | 'coordination' | 'lecture', structure: string) =>
    banc.appeler(repondreInvitation, { profil, chemin: { id }, corps: { structure, reponse: 'Vient' } });
  expect((await repond('partenaire', sienne)).statut).toBe(200);
  expect((await repond('partenaire', a)).statut).toBe(403);
  expect((await repond('lecture', a)).statut).toBe(403);
  expect((await repond('coordination', a)).statut).toBe(200);
  expect((await repond('coordination', b)).statut).toBe(403);
});

test('la personne partie, son lien n’ouvre plus rien', async () => {
  const { jeton } = await enSondage();
  const { items } = await banc.contexte.depots.contacts.lireOu('structure', a);
  for (const c of items) await banc.contexte.depots.contacts.modifier(c.id, c.eTag, { actif: false });
  expect(await banc.appeler(ouvrirLien, { corps: { jeton } })).toMatchObject({ statut: 410 });
  expect(await repondre(jeton, { reponse: 'Vient' })).toMatchObject({ statut: 410 });
});

const envoyerA = (id: string, corps: object = {}) =>
  banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id }, corps });
const liens = () => banc.graph.boiteEnvoi().filter((c) => c.objet.startsWith('Votre page pour'));

test('sans sondage, chacune sans compte reçoit sa page une fois ; qui a un compte ou un lien n’est pas dérangé', async () => {
  const compte = (await creerStructure(banc, { courrielDuContact: 'c@exemple.example', profil: 'partenaire' })).id;
  const { id } = await uneRencontre(banc, [a, b, compte]);
  expect((await envoyerA(id, { simuler: true })).corps).toMatchObject({ envoyes: 0, aSuivre: 2, avecCompte: 1 });
  expect(liens()).toEqual([]);
  await Promise.all([envoyerA(id), envoyerA(id)]);
  expect((await envoyerA(id)).corps).toMatchObject({ envoyes: 0, aSuivre: 0, avecLien: 2, avecCompte: 1 });
  expect(
    liens()
      .map((c) => c.a.join())
      .toSorted(),
  ).toEqual(['a@exemple.example', 'b@exemple.example']);
  expect((await page(lienDe('a@exemple.example'))).invitation).toEqual({ remplacantDit: false, besoinsDits: false });
});

test('un lien révoqué, ou qui se ferme avant la nouvelle date, est remplacé une fois', async () => {
  const { id } = await uneRencontre(banc, [a]);
  const { rencontres, sollicitations } = banc.contexte.depots;
  await envoyerA(id);
  const [premier] = (await sollicitations.lireOu('rencontre', id)).items;
  await sollicitations.modifier(premier?.id ?? '', premier?.eTag ?? '', { revoquee: true });
  expect((await envoyerA(id)).corps).toMatchObject({ envoyes: 1, aSuivre: 0 });
  expect((await envoyerA(id)).corps).toMatchObject({ envoyes: 0, avecLien: 1 });

  const { eTag, debut = '' } = await rencontres.parId(id);
  await rencontres.modifier(id, eTag, { debut: plusMinutes(debut, 100 * 24 * 60) });
  await Promise.all([envoyerA(id), envoyerA(id)]);
  expect((await envoyerA(id)).corps).toMatchObject({ envoyes: 0, avecLien: 1 });
  expect(liens()).toHaveLength(3);
  expect((await page(lienDe('a@exemple.example'))).invitation).toEqual({ remplacantDit: false, besoinsDits: false });
});

const etatsDesInvitations = async (id: string) =>
  (await banc.contexte.depots.sollicitations.lireOu('rencontre', id)).items
    .filter((s) => s.nature === 'Invitation')
    .map((s) => [s.structure, s.etat] as const);

test.each([
  ['par le lien', (_: string) => repondre(lienDe('a@exemple.example'), { reponse: 'Vient' })],
  [
    'au téléphone',
    (id: string) =>
      banc.appeler(repondreInvitation, {
        profil: 'coordination',
        chemin: { id },
        corps: { structure: a, reponse: 'Ne vient pas' },
      }),
  ],
] as const)('une réponse %s, ce qui avait été demandé à cette structure est répondu, à elle seule', async (_, dire) => {
  const { id } = await uneRencontre(banc, [a, b]);
  await envoyerA(id);
  expect((await dire(id)).statut).toBe(200);
  expect(Object.fromEntries(await etatsDesInvitations(id))).toEqual({ [a]: 'Répondue', [b]: 'Envoyée' });
  const [ligne] = (await banc.contexte.depots.sollicitations.lireOu('structure', a)).items;
  expect(Date.parse(ligne?.reponduLe ?? '')).toBe(Date.parse(banc.contexte.maintenant()));
});

test('une réponse dans l’onglet, ce qui avait été demandé à cette structure est répondu', async () => {
  const sienne = (await creerStructure(banc, { courrielDuContact: 'c@exemple.example' })).id;
  const { id } = await uneRencontre(banc, [a, sienne]);
  await envoyerA(id);
  // The person takes an account after having received the link.
  const [contact] = (await banc.contexte.depots.contacts.lireOu('structure', sienne)).items;
  const compte = { oid: PROFILS.partenaire.oid, tid: LOCATAIRE.id };
  await banc.contexte.depots.contacts.modifier(contact?.id ?? '', contact?.eTag ?? '', compte);
  const corps = { structure: sienne, reponse: 'Vient' };
  expect((await banc.appeler(repondreInvitation, { profil: 'partenaire', chemin: { id }, corps })).statut).toBe(200);
  expect(Object.fromEntries(await etatsDesInvitations(id))).toEqual({ [a]: 'Envoyée', [sienne]: 'Répondue' });
});

test('après un sondage, personne ne reçoit un deuxième lien ; sans date, rien ne part', async () => {
  const { id } = await enSondage();
  expect(await envoyerA(id)).toMatchObject({ statut: 422 });
  await retenir(id);
  expect((await envoyerA(id)).corps).toMatchObject({ envoyes: 0, avecLien: 2 });
  expect(liens()).toEqual([]);
});

test('le jour même, la personne dit de son téléphone qu’elle est là ; la veille et le lendemain, non', async () => {
  const { id, jeton } = await enSondage();
  await retenir(id);
  const arriver = () => banc.appeler(arriverParLien, { corps: { jeton } });
  expect(await arriver()).toMatchObject({ statut: 422 });
  expect((await page(jeton)).arrivee).toBeUndefined();
  // The slot is on 11 December at 9 h (UTC): one hour before it.
  banc.avancer(17 * 24 + 23);
  expect((await page(jeton)).arrivee).toEqual({ dite: false });
  await repondre(jeton, { reponse: 'Ne vient pas' });
  expect((await arriver()).corps).toEqual({ dejaFait: false });
  expect(await participation(id, a)).toMatchObject({ statut: 'Présent', personnes: 1, source: 'Lien personnel' });
  expect((await arriver()).corps).toEqual({ dejaFait: true });
  const arrivee = await page(jeton);
  expect([arrivee.arrivee, arrivee.invitation]).toEqual([{ dite: true }, undefined]);
  expect(await participation(id, b)).toMatchObject({ statut: 'Invité' });
  banc.avancer(24);
  expect(await arriver()).toMatchObject({ statut: 422 });
});

test('le jour même, un membre dit dans l’onglet qu’il est là ; redit, rien ne change ; pas invité, refusé', async () => {
  const sienne = (await creerStructure(banc, { profil: 'partenaire' })).id;
  const id = await uneRencontreCommencee(banc, [sienne, b]);
  const arriver = (structure = sienne, chemin = { id }) =>
    banc.appeler(direArrivee, { profil: 'partenaire', chemin, corps: { structure } });
  expect((await arriver()).corps).toEqual({ dejaFait: false });
  const notee = await participation(id, sienne);
  expect(notee).toMatchObject({ statut: 'Présent', personnes: 1, source: 'Dit dans Teams' });
  expect((await arriver()).corps).toEqual({ dejaFait: true });
  expect(await participation(id, sienne)).toEqual(notee);
  expect((await arriver(b)).statut).toBe(403);
  expect((await arriver(sienne, { id: await uneRencontreCommencee(banc, [b]) })).statut).toBe(403);
  banc.avancer(24);
  expect(await arriver()).toMatchObject({ statut: 422 });
});

describe('Ce que la page dit de la rencontre', () => {
  const composer = async (id: string, presente: string) => {
    const { depots } = banc.contexte;
    await banc.appeler(etablirOrdreDuJour, {
      profil: 'coordination',
      chemin: { id },
      corps: { eTag: (await depots.rencontres.parId(id)).eTag },
    });
    const { eTag } = await depots.rencontres.parId(id);
    const points = [
      {
        titre: 'Visite du lieu',
        type: 'Décision',
        source: 'ajoute',
        origine: '',
        debut: 0,
        duree: 15,
        sousPoints: ['Le hall', 'La cuisine'],
        presente,
      },
    ];
    const fait = await banc.appeler(enregistrerOrdreDuJour, {
      profil: 'coordination',
      chemin: { id },
      corps: { eTag, points, ecartes: [] },
    });
    expect(fait.statut).toBe(200);
  };
  const ouverte = async (id: string) => {
    await banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id }, corps: {} });
    return lienDe('a@exemple.example');
  };

  test('l’ordre du jour dit pour quoi, les sous-points et qui présente, comme l’onglet à un partenaire', async () => {
    const { id } = await uneRencontre(banc, [a, b]);
    await composer(id, b);
    expect((await page(await ouverte(id))).rencontre.ordreDuJour).toEqual([
      {
        heure: expect.stringMatching(/^14\sh\s30$/),
        titre: 'Visite du lieu',
        minutes: 15,
        type: 'Décision',
        sousPoints: ['Le hall', 'La cuisine'],
        presente: 'Présenté par MSA (exemple)',
      },
    ]);
  });

  test('un nom qui dit une adresse protégée n’y est pas, protégée avant ou après', async () => {
    const { structures, rencontres } = banc.contexte.depots;
    const { id: refuge } = await creerStructure(banc, {
      nom: 'Refuge de la rue des Lilas',
      adresseProtegee: true,
      adresse: '12 rue des Lilas',
    });
    const { id } = await uneRencontre(banc, [a]);
    await composer(id, refuge);
    // Kept in a list that every member opens.
    expect(JSON.stringify((await rencontres.parId(id)).ordreDuJour)).not.toContain('Lilas');
    const { id: apres } = await creerStructure(banc, { nom: 'Foyer de la rue des Roses', adresse: '3 rue des Roses' });
    const { id: autre } = await uneRencontre(banc, [a]);
    await composer(autre, apres);
    const ligne = await structures.parId(apres);
    await structures.modifier(ligne.id, ligne.eTag, { adresseProtegee: true });
    for (const rencontre of [id, autre])
      expect(JSON.stringify(await page(await ouverte(rencontre)))).not.toMatch(/Lilas|Roses/);
  });

  test('absente, elle lit en cinq lignes au plus ce qu’elle a manqué ; présente, rien', async () => {
    const { id } = await uneRencontre(banc, [a, b]);
    await composer(id, b);
    const jeton = await ouverte(id);
    const autre = lienDe('b@exemple.example');
    expect((await page(jeton)).manque).toBeUndefined();
    banc.avancer(18 * 24);
    await banc.appeler(saisirPresences, {
      profil: 'coordination',
      chemin: { id },
      corps: {
        feuilleDePresence: true,
        lignes: [
          { structure: a, statut: 'Absent' },
          { structure: b, statut: 'Présent' },
        ],
      },
    });
    for (let i = 1; i <= 7; i += 1)
      await banc.appeler(noterSuite, {
        profil: 'coordination',
        chemin: { id },
        corps: { cle: uneCle(), titre: `Décision ${i}`, structure: b },
      });
    const { manque = [] } = await page(jeton);
    expect(manque.map((l) => l.replace(/\s/g, ' '))).toEqual([
      'À l’ordre du jour : « Visite du lieu ».',
      'Décidé : Décision 1, porté par MSA (exemple).',
      'Décidé : Décision 2, porté par MSA (exemple).',
      'Décidé : Décision 3, porté par MSA (exemple).',
      'Et 4 autres décisions.',
    ]);
    expect((await page(autre)).manque).toBeUndefined();
  });
});
