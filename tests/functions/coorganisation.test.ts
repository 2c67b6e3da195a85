import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { enregistrerCompteRendu, redigerCompteRendu } from '../../core/contrats/comptes-rendus.ts';
import { corrigerSuite } from '../../core/contrats/decisions.ts';
import { changerInvites, envoyerLesLiens, repondreInvitation } from '../../core/contrats/invitations.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { enregistrerOrdreDuJour } from '../../core/contrats/ordre-du-jour.ts';
import { creerRencontre, noterSuite, planifierRencontre, saisirPresences } from '../../core/contrats/rencontres.ts';
import { lireSondage, ouvrirSondage, voter } from '../../core/contrats/sondages.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { creerLectureFiltree } from '../../graph/lecteur-filtre.ts';
import { creerMagasinMemoire } from '../../graph/magasin-memoire.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneTenue } from './demandes/comptes-rendus.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { coorganiser, creerStructure, demandeDeRencontre, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let elle: { readonly id: string; readonly contact: string };
let autre: { readonly id: string; readonly contact: string };
beforeEach(async () => {
  banc = await ouvrirBanc();
  elle = await creerStructure(banc, { nom: 'Mission locale (exemple)', profil: 'invite' });
  autre = await creerStructure(banc, { profil: 'partenaire', courrielDuContact: 'autre@exemple.example' });
});
afterEach(() => banc.fermer());

const nommer = (id: string, changer: readonly object[]) =>
  banc.appeler(changerInvites, {
    profil: 'coordination',
    chemin: { id },
    corps: { ajouter: [], retirer: [], changer },
  });
const sienne = async (rencontre: string) => {
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', rencontre);
  return items.find((p) => p.structure === elle.id);
};
const noter = (profil: NomProfil, id: string, lignes: readonly object[]) =>
  banc.appeler(saisirPresences, { profil, chemin: { id }, corps: { feuilleDePresence: false, lignes } });
const presente = () => [{ structure: autre.id, statut: 'Présent', personnes: 2 }];

test('choisie à la création, elle co-organise ; la demande répétée ne fait qu’une rencontre', async () => {
  const corps = demandeDeRencontre([], {
    structures: [
      { id: elle.id, raison: 'Même thématique', organisateur: elle.contact },
      { id: autre.id, raison: 'Même thématique' },
    ],
  });
  const { statut, corps: creee } = await banc.appeler(creerRencontre, { profil: 'coordination', corps });
  expect(statut).toBe(200);
  const { id } = creee as { id: string };
  expect(await sienne(id)).toMatchObject({ coorganise: true, organisateur: elle.contact });
  expect((await banc.appeler(creerRencontre, { profil: 'coordination', corps })).corps).toMatchObject({
    id,
    dejaFait: true,
  });
  expect((await noter('invite', id, presente())).statut).toBe(200);
});

test('qui n’a pas de compte, ou est d’une autre structure, ne peut être choisi : rien n’est écrit', async () => {
  const sansCompte = await creerStructure(banc, { courrielDuContact: 'sans@exemple.example' });
  const { id } = await uneRencontre(banc, [elle.id, sansCompte.id]);
  const sans = await nommer(id, [{ id: sansCompte.id, organisateur: sansCompte.contact }]);
  expect(sans).toMatchObject({
    statut: 422,
    corps: { erreur: { champs: [{ chemin: 'corps.changer.0.organisateur' }] } },
  });
  expect((await nommer(id, [{ id: elle.id, organisateur: autre.contact }])).statut).toBe(404);
  expect((await nommer(id, [{ id: autre.id, organisateur: autre.contact }])).statut).toBe(422);
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', id);
  expect(items.filter((p) => p.coorganise)).toEqual([]);
});

test('choisie après coup, elle note les présences, compose l’ordre du jour et écrit le compte rendu ; répété, rien ne change', async () => {
  const { id, eTag } = await uneRencontre(banc, [elle.id, autre.id], { avecOrdreDuJour: true });
  const demande = [{ id: elle.id, organisateur: elle.contact }];
  expect((await nommer(id, demande)).corps).toMatchObject({ changees: 1, prevenues: 0, dejaFait: false });
  expect((await nommer(id, demande)).corps).toMatchObject({ changees: 0, dejaFait: true });
  expect((await noter('invite', id, presente())).statut).toBe(200);
  const points = [{ titre: 'Accueil', type: 'Information', source: 'ouverture', origine: '', debut: 0, duree: 10 }];
  const composer = (corps: object) =>
    banc.appeler(enregistrerOrdreDuJour, {
      profil: 'invite',
      chemin: { id },
      corps: { eTag, points, ecartes: [], ...corps },
    });
  expect((await composer({ prevenir: true })).statut).toBe(403);
  expect((await composer({})).statut).toBe(200);
  const tenue = await uneTenue(banc, [elle.id]);
  expect((await banc.appeler(redigerCompteRendu, { profil: 'invite', chemin: { id: tenue.id } })).statut).toBe(403);
  expect((await nommer(tenue.id, demande)).corps).toMatchObject({ changees: 1 });
  const ecrire = { profil: 'invite', chemin: { id: tenue.id }, corps: { eTag: tenue.eTag, texte: 'Dit.' } } as const;
  expect((await banc.appeler(enregistrerCompteRendu, ecrire)).statut).toBe(200);
});

test('elle note une décision de sa rencontre, et d’aucune autre ; la corriger reste à la coordination', async () => {
  const { id } = await uneRencontre(banc, [elle.id, autre.id]);
  const ailleurs = await uneRencontre(banc, [elle.id]);
  const noterLa = (rencontre: string, profil: NomProfil = 'invite') =>
    banc.appeler(noterSuite, {
      profil,
      chemin: { id: rencontre },
      corps: { cle: uneCle(), titre: 'Imprimer le dépliant', structure: autre.id },
    });
  expect((await noterLa(id)).statut).toBe(403);
  await coorganiser(banc, id, elle);
  const notee = await noterLa(id);
  expect(notee.statut).toBe(200);
  expect((await noterLa(ailleurs.id)).statut).toBe(403);
  expect((await noterLa(id, 'partenaire')).statut).toBe(403);
  const suite = await banc.contexte.depots.suites.parId((notee.corps as { id: string }).id);
  expect(suite).toMatchObject({ rencontre: id, structure: autre.id, etat: 'À faire' });
  const corps = { eTag: suite.eTag, titre: 'Imprimer deux dépliants' };
  const corriger = (profil: NomProfil) => banc.appeler(corrigerSuite, { profil, chemin: { id: suite.id }, corps });
  expect((await corriger('invite')).statut).toBe(403);
  expect((await corriger('coordination')).statut).toBe(200);
});

test('l’invitation d’Outlook nomme qui co-organise, comme tous peuvent le lire', async () => {
  const cachee = await creerStructure(banc, { nom: 'Refuge (exemple)', adresseProtegee: true });
  const { id, eTag } = await uneRencontre(banc, [elle.id, autre.id, cachee.id]);
  await coorganiser(banc, id, elle);
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  const { evenementId = '' } = await banc.contexte.depots.rencontres.parId(id);
  const corps = async () => (await banc.contexte.agenda.lireEntier(evenementId)).corps;
  expect(await corps()).toContain('Mission locale (exemple)');
  expect(await corps()).not.toContain('Refuge');
});

test('parti pour approbation ou publié, le compte rendu ne change plus que par la coordination', async () => {
  const { rencontres } = banc.contexte.depots;
  for (const parti of ['approbationDemandeeLe', 'compteRenduDiffuseLe'] as const) {
    const { id } = await uneTenue(banc, [elle.id, autre.id]);
    await coorganiser(banc, id, elle);
    const tenue = await rencontres.parId(id);
    const eTag = await rencontres.modifier(id, tenue.eTag, {
      compteRendu: 'Lu et approuvé.',
      [parti]: banc.contexte.maintenant(),
    });
    const corps = { eTag, texte: 'Tout autre chose.' };
    const ecrire = (profil: NomProfil) => banc.appeler(enregistrerCompteRendu, { profil, chemin: { id }, corps });
    expect((await ecrire('invite')).statut).toBe(403);
    expect(await rencontres.parId(id)).toMatchObject({ compteRendu: 'Lu et approuvé.' });
    expect((await ecrire('coordination')).statut).toBe(200);
  }
});

test('elle ne change pas qui est invité : une venue d’elle-même le reste, une invitée aussi', async () => {
  const venue = await creerStructure(banc, { nom: 'Venue (exemple)' });
  const { id } = await uneRencontre(banc, [elle.id, autre.id]);
  await coorganiser(banc, id, elle);
  const lignes = [
    { structure: venue.id, statut: 'Invité', sansInvitation: false },
    { structure: autre.id, statut: 'Invité', sansInvitation: true },
  ];
  for (let fois = 0; fois < 2; fois += 1) expect((await noter('invite', id, lignes)).statut).toBe(200);
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', id);
  const de = (structure: string) => items.find((p) => p.structure === structure)?.sansInvitation;
  expect([de(venue.id), de(autre.id)]).toEqual([true, false]);
});

test('le rôle retiré, la structure retirée ou la personne partie, tout se ferme aussitôt', async () => {
  const { participations: rangs, contacts } = banc.contexte.depots;
  const { id } = await uneRencontre(banc, [elle.id, autre.id]);
  await coorganiser(banc, id, elle);
  expect((await noter('invite', id, presente())).statut).toBe(200);
  await nommer(id, [{ id: elle.id }]);
  expect(await sienne(id)).toMatchObject({ coorganise: false, organisateur: undefined });
  expect((await noter('invite', id, presente())).statut).toBe(403);

  await coorganiser(banc, id, elle);
  expect((await noter('invite', id, presente())).statut).toBe(200);
  const ligne = await sienne(id);
  await rangs.supprimer(ligne?.id ?? '', ligne?.eTag ?? '');
  expect((await noter('invite', id, presente())).statut).toBe(403);

  await coorganiser(banc, id, elle);
  const contact = await contacts.parId(elle.contact);
  await contacts.modifier(contact.id, contact.eTag, { actif: false });
  expect((await noter('invite', id, presente())).statut).toBe(403);
});

test('elle n’invite personne : une structure qu’elle ajoute est venue d’elle-même, et elle ne nomme aucune personne', async () => {
  const venue = await creerStructure(banc, { courrielDuContact: 'venue@exemple.example' });
  const { id } = await uneRencontre(banc, [elle.id, autre.id]);
  await coorganiser(banc, id, elle);
  const lignes = [
    { structure: venue.id, statut: 'Invité', contact: venue.contact },
    { structure: autre.id, statut: 'Présent', contact: '999999' },
  ];
  expect((await noter('invite', id, lignes)).statut).toBe(200);
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', id);
  expect(items.find((p) => p.structure === venue.id)).toMatchObject({ sansInvitation: true, contact: undefined });
  expect(items.find((p) => p.structure === autre.id)).toMatchObject({ sansInvitation: false, contact: undefined });
  for (const contrat of [planifierRencontre, envoyerLesLiens, changerInvites])
    expect((await banc.appeler(contrat, { profil: 'invite', chemin: { id }, corps: {} })).statut).not.toBe(200);
});

test('elle lit les réponses de sa rencontre seule, sans la personne ni la raison ; le rôle perdu, elles s’effacent de son appareil', async () => {
  const rencontres = [await uneRencontre(banc, [elle.id, autre.id]), await uneRencontre(banc, [elle.id, autre.id])];
  for (const { id } of rencontres)
    await banc.appeler(repondreInvitation, {
      profil: 'partenaire',
      chemin: { id },
      corps: { structure: autre.id, reponse: 'Vient', besoinsDAcces: 'Un accès de plain-pied' },
    });
  const [sien, ailleurs] = rencontres.map(({ id }) => id) as [string, string];
  await coorganiser(banc, sien, elle);
  const magasin = creerMagasinMemoire();
  const lecture = creerLectureFiltree(
    async (suite) => {
      const appel = {
        profil: 'invite',
        chemin: { liste: 'Participations' },
        corps: suite === undefined ? {} : { suite },
      };
      return (await banc.appeler(lireLignes, appel as never)).corps as never;
    },
    participations,
    magasin,
  );
  const lue = async (rencontre: string) =>
    (await lecture.rafraichir()).items.find((p) => p.rencontre === rencontre && p.structure === autre.id);
  expect(await lue(sien)).toMatchObject({
    reponse: 'Vient',
    besoinsDAcces: 'Un accès de plain-pied',
    raison: undefined,
    contact: undefined,
    organisateur: undefined,
  });
  expect(await lue(ailleurs)).toMatchObject({ reponse: 'Vient', besoinsDAcces: undefined, reponduLe: undefined });
  await nommer(sien, [{ id: elle.id }]);
  expect(await lue(sien)).toMatchObject({ besoinsDAcces: undefined, reponduLe: undefined });
});

test('les autres savent quelle structure co-organise, jamais qui', async () => {
  const { id } = await uneRencontre(banc, [elle.id, autre.id]);
  await coorganiser(banc, id, elle);
  for (const profil of ['partenaire', 'lecture'] as const) {
    const { corps } = await banc.appeler(lireLignes, { profil, chemin: { liste: 'Participations' }, corps: {} });
    const { lignes } = corps as { lignes: readonly { fields: Record<string, unknown> }[] };
    const sur = lignes.map((l) => l.fields).find((f) => f.StructureLookupId === elle.id);
    expect(sur).toMatchObject({ Coorganise: true });
    expect(Object.keys(sur ?? {})).not.toContain('OrganisateurLookupId');
  }
});

test('elle lit qui a répondu quoi au sondage de sa rencontre ; le partenaire d’une autre structure, la somme', async () => {
  const { id } = await uneRencontre(banc, [elle.id, autre.id], { debut: undefined });
  await banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id }, corps: demandeDeSondage() });
  const lire = async (profil: NomProfil) =>
    (await banc.appeler(lireSondage, { profil, chemin: { id } })).corps as {
      sondage: { id: string; organisation?: { votes: readonly unknown[] }; creneaux: readonly { id: string }[] };
    };
  const { sondage } = await lire('partenaire');
  const reponses = { [sondage.creneaux[0]?.id ?? '']: 'Oui' };
  await banc.appeler(voter, {
    profil: 'partenaire',
    chemin: { id: sondage.id },
    corps: { structure: autre.id, reponses },
  });
  expect((await lire('invite')).sondage.organisation).toBeUndefined();
  await coorganiser(banc, id, elle);
  expect((await lire('invite')).sondage.organisation?.votes).toHaveLength(2);
  expect((await lire('partenaire')).sondage.organisation).toBeUndefined();
});

test('la page du lien dit quelle structure co-organise, et le lien n’ouvre rien de plus', async () => {
  const sansCompte = await creerStructure(banc, { courrielDuContact: 'sans@exemple.example' });
  const { id } = await uneRencontre(banc, [elle.id, sansCompte.id]);
  await coorganiser(banc, id, elle);
  await banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id }, corps: {} });
  const jeton = /#jeton=([\w.-]+)/.exec(JSON.stringify(banc.graph.boiteEnvoi().at(-1)))?.[1] ?? '';
  const page = (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps;
  expect(page).toMatchObject({ rencontre: { organisatrices: ['Mission locale (exemple)'] } });
  const appel = { autorisation: `Bearer ${jeton}`, chemin: { id }, corps: { feuilleDePresence: true, lignes: [] } };
  expect((await banc.appeler(saisirPresences, appel)).statut).toBe(401);
});
