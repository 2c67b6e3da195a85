import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { corrigerSuite, type DecisionDePage, direSuite, direSuiteParLien } from '../../core/contrats/decisions.ts';
import { changerInvites, envoyerLesLiens } from '../../core/contrats/invitations.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { annulerRencontre, changerSuite } from '../../core/contrats/rencontres.ts';
import type { NouvelleSuite } from '../../core/lists/suites.list.ts';
import { rappelerSuites } from '../../functions/rencontres/rappeler-suites.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, jetonRecu, unContact, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let porteuse: { readonly id: string; readonly contact: string };
let autre: { readonly id: string; readonly contact: string };
beforeEach(async () => {
  banc = await ouvrirBanc();
  porteuse = await creerStructure(banc, { courrielDuContact: 'a@exemple.example' });
  autre = await creerStructure(banc, { courrielDuContact: 'b@exemple.example', profil: 'partenaire' });
});
afterEach(() => banc.fermer());

const suite = (id: string) => banc.contexte.depots.suites.parId(id);
const lienDe = (adresse: string): string => jetonRecu(banc, adresse);
const noter = (rencontre: string, valeurs: Partial<NouvelleSuite> = {}) =>
  banc.contexte.depots.suites.creer({
    titre: 'Imprimer le dépliant',
    rencontre,
    thematique: 'Parentalité',
    structure: porteuse.id,
    etat: 'À faire',
    echeance: '2026-12-20',
    cle: uneCle(),
    ...valeurs,
  });

/** A rencontre with a decision, and the link of the structure that carries it. */
async function avecLien(valeurs: Partial<NouvelleSuite> = {}) {
  const { id: rencontre } = await uneRencontre(banc, [porteuse.id, autre.id]);
  await banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id: rencontre }, corps: {} });
  return { rencontre, suite: await noter(rencontre, valeurs), jeton: lienDe('a@exemple.example') };
}
const page = async (jeton: string) => (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as PageDeRencontre;
const dire = (jeton: string, corps: object) => banc.appeler(direSuiteParLien, { corps: { jeton, ...corps } });

test('par le lien, qui porte une décision la dit faite ; redit, rien ne s’écrit ; repris, elle est comme avant', async () => {
  const { suite: s, jeton } = await avecLien();
  await noter(s.id, { structure: autre.id });
  const lue = (await page(jeton)).decisions?.[0] as DecisionDePage;
  expect(lue).toMatchObject({
    id: s.id,
    titre: 'Imprimer le dépliant',
    etat: 'À faire',
    enRetard: false,
    deSoi: false,
  });
  expect((await page(jeton)).decisions).toHaveLength(1);

  const corps = { suite: s.id, eTag: lue.eTag, dit: 'Faite', mot: 'Tiré à 300.' };
  const fait = await dire(jeton, corps);
  expect(fait.corps).toMatchObject({ dejaFait: false, decision: { etat: 'Faite', motDit: true, deSoi: true } });
  expect(await suite(s.id)).toMatchObject({
    etat: 'Faite',
    mot: 'Tiré à 300.',
    ditPar: porteuse.contact,
    ditCanal: 'Lien personnel',
    ditLe: '2026-11-23T09:00:00Z',
  });
  // Its version is out of date: the same request all the same is no conflict.
  expect((await dire(jeton, corps)).corps).toMatchObject({ dejaFait: true });
  expect(JSON.stringify(await page(jeton))).not.toContain('Tiré à 300');

  const { eTag } = await suite(s.id);
  expect((await dire(jeton, { suite: s.id, eTag, dit: 'Rien' })).statut).toBe(200);
  expect(await suite(s.id)).toMatchObject({ etat: 'À faire', dit: undefined, mot: undefined, ditPar: undefined });
});

test.each([
  ['la demande perdue', false],
  ['la réponse perdue', true],
])('répété après %s, ce qui est dit n’est pas un conflit', async (_quoi, apres) => {
  const { suite: s, jeton } = await avecLien();
  const corps = { suite: s.id, eTag: s.eTag, dit: 'En cours' };
  banc.perdre(/PATCH .*items/, apres);
  await dire(jeton, corps);
  expect((await dire(jeton, corps)).statut).toBe(200);
  expect((await suite(s.id)).etat).toBe('En cours');
});

test('une décision corrigée entre-temps ne se change pas sans être relue', async () => {
  const { suite: s, jeton } = await avecLien();
  const corps = { eTag: s.eTag, titre: 'Imprimer et distribuer', structure: porteuse.id, echeance: '2026-12-20' };
  await banc.appeler(corrigerSuite, { profil: 'coordination', chemin: { id: s.id }, corps });
  expect((await dire(jeton, { suite: s.id, eTag: s.eTag, dit: 'Faite' })).statut).toBe(409);
});

test('un lien ne touche ni la décision d’une autre structure, ni celle d’une autre rencontre', async () => {
  const { rencontre, jeton } = await avecLien();
  const deLAutre = await noter(rencontre, { structure: autre.id });
  const { id: ailleurs } = await uneRencontre(banc, [porteuse.id]);
  const dAilleurs = await noter(ailleurs);
  for (const { id, eTag } of [deLAutre, dAilleurs])
    expect((await dire(jeton, { suite: id, eTag, dit: 'Faite' })).statut).toBe(404);
});

test('qui porte une décision sans être invité la lit par son lien, et rien de la rencontre', async () => {
  const { rencontre, suite: s, jeton } = await avecLien();
  await banc.contexte.depots.rencontres.modifier(
    rencontre,
    (await banc.contexte.depots.rencontres.parId(rencontre)).eTag,
    {
      objectif: 'Parler des permanences',
      compteRendu: 'Ce qui a été dit',
      compteRenduDiffuseLe: '2026-11-20T09:00:00Z',
    },
  );
  const corps = { ajouter: [], retirer: [porteuse.id] };
  await banc.appeler(changerInvites, { profil: 'coordination', chemin: { id: rencontre }, corps });
  const lue = await page(jeton);
  expect(lue.decisions?.map((d) => d.id)).toEqual([s.id]);
  for (const cache of ['objectif', 'compteRendu', 'agenda', 'lienReunion'])
    expect(lue.rencontre).not.toHaveProperty(cache);
  expect((await dire(jeton, { suite: s.id, eTag: s.eTag, dit: 'Faite' })).statut).toBe(200);
});

test('dans l’onglet, la structure qui porte dit où elle en est, sous le nom de la personne ; une autre est refusée', async () => {
  const { id } = await uneRencontre(banc, [autre.id]);
  const s = await noter(id, { structure: autre.id });
  const demande = (structure: string, corps: object) => ({
    profil: 'partenaire' as const,
    chemin: { id: s.id },
    corps: { structure, eTag: s.eTag, ...corps },
  });
  expect((await banc.appeler(direSuite, demande(porteuse.id, { dit: 'Faite' }))).statut).toBe(403);
  expect((await banc.appeler(direSuite, demande(autre.id, { dit: 'N’y arrivera pas' }))).statut).toBe(422);
  const corps = { dit: 'N’y arrivera pas', mot: 'La salle est prise.' };
  expect((await banc.appeler(direSuite, demande(autre.id, corps))).statut).toBe(200);
  expect(await suite(s.id)).toMatchObject({ etat: 'À faire', ditPar: autre.contact, ditCanal: 'Onglet' });
});

test('changer l’état dans l’onglet dit aussi qui l’a changé ; ce que décide la coordination y répond', async () => {
  const { id } = await uneRencontre(banc, [autre.id]);
  const s = await noter(id, { structure: autre.id });
  const chemin = { id: s.id };
  const parLaStructure = { eTag: s.eTag, etat: 'En cours', structure: autre.id };
  await banc.appeler(changerSuite, { profil: 'partenaire', chemin, corps: parLaStructure });
  const dite = await suite(s.id);
  expect(dite).toMatchObject({ etat: 'En cours', dit: 'En cours', ditPar: autre.contact });
  await banc.appeler(changerSuite, { profil: 'coordination', chemin, corps: { eTag: dite.eTag, etat: 'Abandonnée' } });
  expect(await suite(s.id)).toMatchObject({ etat: 'Abandonnée', dit: undefined, ditPar: undefined });
});

test('une autre date, ou une autre structure, répond à qui disait ne pas y arriver', async () => {
  const { suite: s, jeton } = await avecLien();
  await dire(jeton, { suite: s.id, eTag: s.eTag, dit: 'N’y arrivera pas', mot: 'Trop tôt.' });
  const corps = { eTag: (await suite(s.id)).eTag, titre: s.titre, structure: porteuse.id, echeance: '2027-02-01' };
  await banc.appeler(corrigerSuite, { profil: 'coordination', chemin: { id: s.id }, corps });
  expect(await suite(s.id)).toMatchObject({ echeance: '2027-02-01', dit: undefined, mot: undefined });
});

test('ce qu’une structure écrit à la coordination n’est lu par aucune autre', async () => {
  const { suite: s, jeton } = await avecLien();
  await dire(jeton, { suite: s.id, eTag: s.eTag, dit: 'N’y arrivera pas', mot: 'Mot confidentiel' });
  const lire = (profil: 'partenaire' | 'lecture') =>
    banc.appeler(lireLignes, { profil, chemin: { liste: 'Suites' }, corps: {} });
  for (const profil of ['partenaire', 'lecture'] as const) {
    const corps = JSON.stringify((await lire(profil)).corps);
    expect(corps).toContain('Imprimer le dépliant');
    expect(corps).not.toContain('Mot confidentiel');
  }
});

describe('les rappels', () => {
  const recus = (adresse: string) => banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse));
  const rappels = async () => (await banc.contexte.depots.sollicitations.lireOu('nature', 'Décision')).items;
  const unAutreJour = (jours: number) => banc.avancer(jours * 24);

  test('une fois avant, une fois après, par un lien neuf ; chaque rappel est une demande', async () => {
    const { id } = await uneRencontre(banc, [porteuse.id]);
    await noter(id, { echeance: '2026-11-27' });
    await noter(id, { echeance: '2026-11-27', titre: 'Prévenir les mairies' });
    for (let tour = 0; tour < 3; tour += 1) await rappelerSuites(banc.contexte);
    expect(recus('a@exemple.example').map((c) => c.objet.replace(/\s/g, ' '))).toEqual([
      expect.stringMatching(/^À faire pour le vendredi 27 novembre 2026 : 2 décisions/),
    ]);
    unAutreJour(5);
    for (let tour = 0; tour < 2; tour += 1) await rappelerSuites(banc.contexte);
    expect(recus('a@exemple.example')).toHaveLength(2);
    expect((await rappels()).map((s) => [s.cle, s.etat])).toEqual([
      [`decision-s${porteuse.id}-c${porteuse.contact}-r${id}-avant-2026-11-27`, 'Envoyée'],
      [`decision-s${porteuse.id}-c${porteuse.contact}-r${id}-retard-2026-11-27`, 'Envoyée'],
    ]);
  });

  test('le lien de la rencontre expiré, celui du rappel ouvre la décision ; y répondre fait taire', async () => {
    const { rencontre, suite: s, jeton } = await avecLien({ echeance: '2027-04-01' });
    unAutreJour(125);
    expect((await banc.appeler(ouvrirLien, { corps: { jeton } })).statut).toBe(410);
    await rappelerSuites(banc.contexte);
    const neuf = lienDe('a@exemple.example');
    expect(neuf).not.toBe(jeton);
    const lue = await page(neuf);
    expect([lue.rencontre.titre.length > 0, lue.decisions?.map((d) => d.id)]).toEqual([true, [s.id]]);
    expect((await dire(neuf, { suite: s.id, eTag: lue.decisions?.[0]?.eTag, dit: 'Faite' })).statut).toBe(200);
    expect((await rappels()).map((r) => [r.rencontre, r.etat])).toEqual([[rencontre, 'Répondue']]);
    unAutreJour(10);
    await rappelerSuites(banc.contexte);
    expect(recus('a@exemple.example')).toHaveLength(2);
  });

  test('faite, abandonnée, empêchée, ou d’une rencontre annulée : rien ne part', async () => {
    const { id } = await uneRencontre(banc, [porteuse.id]);
    const dans3jours = '2026-11-26';
    await noter(id, { echeance: dans3jours, etat: 'Faite' });
    await noter(id, { echeance: dans3jours, etat: 'Abandonnée' });
    await noter(id, { echeance: dans3jours, dit: 'N’y arrivera pas', mot: 'Non.' });
    const annulee = await uneRencontre(banc, [porteuse.id]);
    await noter(annulee.id, { echeance: dans3jours });
    const corps = { eTag: annulee.eTag, motif: 'Salle prise' };
    await banc.appeler(annulerRencontre, { profil: 'coordination', chemin: { id: annulee.id }, corps });
    await rappelerSuites(banc.contexte);
    expect(await rappels()).toEqual([]);
  });

  test('une structure à qui on a assez demandé attend, puis est rappelée dans les délais', async () => {
    const { id } = await uneRencontre(banc, [porteuse.id]);
    await noter(id, { echeance: '2026-11-29' });
    for (const n of [1, 2, 3])
      await banc.contexte.depots.sollicitations.creer({
        cle: `fiche-s${porteuse.id}-${n}`,
        nature: 'Confirmation de fiche',
        structure: porteuse.id,
        canal: 'Courriel',
        etat: 'Envoyée',
        envoyeeLe: '2026-10-27T09:00:00Z',
      });
    await rappelerSuites(banc.contexte);
    expect(await rappels()).toEqual([]);
    unAutreJour(3);
    await rappelerSuites(banc.contexte);
    expect(await rappels()).toHaveLength(1);
  });

  test('un rappel que son adresse a refusé ne retient pas celui d’une autre décision, ni ne repart chaque jour', async () => {
    const { id: ancienne } = await uneRencontre(banc, [porteuse.id]);
    await noter(ancienne, { echeance: '2026-11-27', responsable: 'Sacha Exemple' });
    const { id: suivante } = await uneRencontre(banc, [porteuse.id]);
    await noter(suivante, { echeance: '2026-11-28' });
    await banc.contexte.depots.contacts.creer(
      unContact(porteuse.id, { nom: 'Sacha Exemple', courriel: 'refusee@exemple.example', principal: false }),
    );
    let essais = 0;
    const contexte = {
      ...banc.contexte,
      envoyer: async (c: Parameters<typeof banc.contexte.envoyer>[0]) => {
        if (c.destinataire.adresse !== 'refusee@exemple.example') return banc.contexte.envoyer(c);
        essais += 1;
        throw new ErreurGraph('requete', { statut: 400 });
      },
    };
    await rappelerSuites(contexte);
    expect(recus('a@exemple.example')).toHaveLength(0);
    for (let jour = 1; jour <= 3; jour += 1) {
      unAutreJour(1);
      await rappelerSuites(contexte);
    }
    expect(essais).toBe(1);
    expect((await rappels()).map((s) => [s.rencontre, s.etat])).toEqual([
      [ancienne, 'En erreur'],
      [suivante, 'Envoyée'],
    ]);
  });

  test('un service qui refuse ne perd pas le rappel : le passage suivant l’envoie, une fois', async () => {
    const { id } = await uneRencontre(banc, [porteuse.id]);
    await noter(id, { echeance: '2026-11-26' });
    let refuser = true;
    const contexte = {
      ...banc.contexte,
      envoyer: async (c: Parameters<typeof banc.contexte.envoyer>[0]) => {
        if (refuser) throw new ErreurGraph('etranglement');
        return banc.contexte.envoyer(c);
      },
    };
    await rappelerSuites(contexte);
    expect(recus('a@exemple.example')).toHaveLength(0);
    refuser = false;
    await rappelerSuites(contexte);
    await rappelerSuites(contexte);
    expect(recus('a@exemple.example')).toHaveLength(1);
  });
});
