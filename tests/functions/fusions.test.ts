import { RENVOIS_AUX_CONTACTS, RENVOIS_AUX_STRUCTURES } from '../../core/annuaire/renvois.ts';
import { ouvrirLien, repondreParLien } from '../../core/contrats/annuaire.ts';
import { annulerFusion, fusionnerFiches } from '../../core/contrats/fusions.ts';
import { depotDe } from '../../functions/hote/depots.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneRencontre, unLien } from './fabrique.ts';

let banc: Banc;
// One for each test: their states hold every row, those of the others too.
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const LISTES = ['Structures', ...new Set([...RENVOIS_AUX_STRUCTURES, ...RENVOIS_AUX_CONTACTS].map((r) => r.liste))];

/** Every row of every list that a merge may touch, without what Graph gives (a row put back has another id), in a stable order. */
async function etat(): Promise<Readonly<Record<string, readonly string[]>>> {
  const listes = await Promise.all(
    LISTES.map(async (liste) => {
      const { items } = await depotDe(banc.contexte.depots, liste).lire();
      const lignes = items.map(({ id, eTag: _eTag, creeLe: _creeLe, modifieLe: _modifieLe, ...colonnes }) =>
        JSON.stringify(liste === 'Participations' || liste === 'Votes' ? colonnes : { id, ...colonnes }),
      );
      return [liste, lignes.sort()] as const;
    }),
  );
  return Object.fromEntries(listes);
}

type Etat = Awaited<ReturnType<typeof etat>>;

/** Rows of one state that are not in the other. */
const ecarts = (attendu: Etat, obtenu: Etat): readonly string[] =>
  LISTES.flatMap((liste) => {
    const [a, o] = [attendu[liste] ?? [], obtenu[liste] ?? []];
    return [
      ...a.filter((l) => !o.includes(l)).map((l) => `${liste} attendue ${l}`),
      ...o.filter((l) => !a.includes(l)).map((l) => `${liste} obtenue ${l}`),
    ];
  });

/** Two fiches of one structure, each with its life: an own contact each and a common one, two rencontres of which one common, a point, a suite, a convention, a link. */
async function deuxVies() {
  const { depots } = banc.contexte;
  const a = await creerStructure(banc, { nom: 'Le Fil', courrielDuContact: 'maelle@le-fil.example' });
  const b = await creerStructure(banc, {
    nom: 'Association Le Fil',
    telephone: '+33557000002',
    courrielDuContact: 'Maelle@le-fil.example',
  });
  await depots.contacts.creer(unContact(b.id, { nom: 'Sacha Exemple', courriel: 'sacha@le-fil.example' }));
  const commune = await uneRencontre(banc, [a.id, b.id]);
  const seule = await uneRencontre(banc, [b.id]);
  const { items } = await depots.participations.lireOu('rencontre', commune.id);
  const venue = items.find((p) => p.structure === b.id);
  if (venue === undefined) throw new Error('La participation manque.');
  const presence = { statut: 'Présent', personnes: 3, contact: b.contact } as const;
  await depots.participations.modifier(venue.id, venue.eTag, presence);
  await depots.suites.creer({
    titre: 'Relire',
    rencontre: seule.id,
    thematique: 'Parentalité',
    etat: 'À faire',
    structure: b.id,
  });
  await depots.conventions.creer({ titre: 'Convention', structures: [a.id, b.id], etat: 'Signée' });
  await depots.misesEnLien.creer({
    cle: `essai-${b.id}`,
    demandeur: b.id,
    destinataire: (await creerStructure(banc)).id,
    thematique: 'Parentalité',
    faiteLe: '2026-11-02',
    etat: 'Aboutie',
  });
  const lien = await unLien(banc, b.id);
  return { a, b, commune, seule, lien };
}

const demande = async (gardee: string, absorbee: string) => {
  const { structures } = banc.contexte.depots;
  return {
    gardee: { id: gardee, eTag: (await structures.parId(gardee)).eTag },
    absorbee: { id: absorbee, eTag: (await structures.parId(absorbee)).eTag },
    choix: {},
    reunirLesContacts: true,
  };
};
const fusionner = async (corps: object) => banc.appeler(fusionnerFiches, { profil: 'coordination', corps });
const annuler = async (id: string, corps: object = {}) =>
  banc.appeler(annulerFusion, { profil: 'coordination', chemin: { id }, corps });
const idDe = (reponse: { corps: unknown }): string => (reponse.corps as { fusion: string }).fusion;

test('chaque liste qui renvoie aux structures ou aux contacts est ouverte aux commandes', () => {
  expect(LISTES.map((liste) => depotDe(banc.contexte.depots, liste).definition.name)).toEqual(LISTES);
});

test('une fusion ne perd aucun lien, garde le statut le plus sûr et réunit les contacts de même courriel', async () => {
  const { a, b, commune, seule } = await deuxVies();
  const { depots } = banc.contexte;
  const reponse = await fusionner(await demande(a.id, b.id));
  expect(reponse).toMatchObject({ statut: 200, corps: { dejaFait: false, illisibles: 0 } });
  expect(await depots.structures.parId(a.id)).toMatchObject({ nom: 'Le Fil', telephone: '+33557000002' });
  expect((await depots.structures.parId(b.id)).statut).toBe('Archivée');
  const ensemble = (await depots.participations.lireOu('rencontre', commune.id)).items;
  expect(ensemble.map((p) => [p.structure, p.statut, p.personnes, p.cle])).toEqual([
    [a.id, 'Présent', 3, `${commune.id}-${a.id}`],
  ]);
  expect(ensemble[0]?.contact).toBe(a.contact);
  const suivie = (await depots.participations.lireOu('rencontre', seule.id)).items;
  expect(suivie.map((p) => [p.structure, p.cle])).toEqual([[a.id, `${seule.id}-${a.id}`]]);
  const contacts = (await depots.contacts.lireOu('structure', a.id)).items.filter((c) => c.actif);
  expect(contacts.map((c) => c.courriel).sort()).toEqual(['maelle@le-fil.example', 'sacha@le-fil.example']);
  expect(contacts.filter((c) => c.principal).map((c) => c.id)).toEqual([a.contact]);
  const apres = await etat();
  for (const renvoi of RENVOIS_AUX_STRUCTURES)
    for (const ligne of apres[renvoi.liste] ?? [])
      expect([(JSON.parse(ligne) as Record<string, unknown>)[renvoi.champ]].flat()).not.toContain(b.id);
});

test('le même appel une seconde fois ne fait rien de plus', async () => {
  const { a, b } = await deuxVies();
  const corps = await demande(a.id, b.id);
  const premiere = await fusionner(corps);
  const apres = await etat();
  expect((await fusionner(corps)).corps).toMatchObject({ fusion: idDe(premiere), dejaFait: true });
  expect(ecarts(apres, await etat())).toEqual([]);
});

test('le lien personnel de la fiche absorbée ouvre la fiche gardée, et de nouveau la sienne une fois la fusion annulée', async () => {
  const { a, b, lien } = await deuxVies();
  const corps = { jeton: lien.jeton };
  const fusion = idDe(await fusionner(await demande(a.id, b.id)));
  expect((await banc.appeler(ouvrirLien, { corps })).corps).toMatchObject({ fiche: { nom: 'Le Fil' } });
  const reponse = await banc.appeler(repondreParLien, {
    corps: { ...corps, corrections: { horaires: 'Mo 09:00-12:00' } },
  });
  expect(reponse.statut).toBe(200);
  expect((await banc.contexte.depots.structures.parId(a.id)).horaires).toBe('Mo 09:00-12:00');
  expect((await annuler(fusion, { ecraser: true })).statut).toBe(200);
  expect((await banc.appeler(ouvrirLien, { corps })).corps).toMatchObject({ fiche: { nom: 'Association Le Fil' } });
});

test('une fiche fusionnée deux fois de suite : le plus ancien lien mène à celle qui tient', async () => {
  const { a, b, lien } = await deuxVies();
  const c = await creerStructure(banc, { nom: 'Le Fil solidaire' });
  await fusionner(await demande(a.id, b.id));
  await fusionner(await demande(c.id, a.id));
  const ouverte = await banc.appeler(ouvrirLien, { corps: { jeton: lien.jeton } });
  expect(ouverte.corps).toMatchObject({ fiche: { nom: 'Le Fil solidaire' } });
});

test('une fusion s’annule exactement, puis se refait', async () => {
  const { a, b } = await deuxVies();
  const avant = await etat();
  const fusion = idDe(await fusionner(await demande(a.id, b.id)));
  const apres = await etat();
  expect((await annuler(fusion)).corps).toMatchObject({ dejaFait: false });
  expect(ecarts(avant, await etat())).toEqual([]);
  expect((await annuler(fusion)).corps).toMatchObject({ dejaFait: true });
  const seconde = idDe(await fusionner(await demande(a.id, b.id)));
  expect(seconde).not.toBe(fusion);
  expect((await etat()).Participations).toEqual(apres.Participations);
});

test('tuée à n’importe quel moment puis relancée, une fusion finit dans le même état, et s’annule de même', async () => {
  const { a, b } = await deuxVies();
  const avant = await etat();
  banc.compter();
  const premiere = idDe(await fusionner(await demande(a.id, b.id)));
  const actes = banc.compter();
  const apres = await etat();
  banc.compter();
  await annuler(premiere);
  const actesDAnnulation = banc.compter();
  expect(ecarts(avant, await etat())).toEqual([]);

  // Dying before the act of a rank leaves what dying after the act before it leaves: each moment is tried once.
  for (let rang = 1; rang <= actes; rang += 1) {
    const corps = await demande(a.id, b.id);
    banc.mourirA(rang, false);
    await fusionner(corps);
    banc.renaitre();
    const reprise = await fusionner(corps);
    expect(reprise.statut).toBe(200);
    expect(ecarts(apres, await etat())).toEqual([]);
    banc.mourirA((rang % actesDAnnulation) + 1, false);
    await annuler(idDe(reprise));
    banc.renaitre();
    expect((await annuler(idDe(reprise))).statut).toBe(200);
    expect(ecarts(avant, await etat())).toEqual([]);
  }
});

test('une fusion arrêtée en chemin s’annule aussi', async () => {
  const { a, b } = await deuxVies();
  const avant = await etat();
  const corps = await demande(a.id, b.id);
  banc.perdre(/PATCH .*Structures|POST .*\$batch/, false);
  banc.mourirA(25, false);
  await fusionner(corps);
  banc.renaitre();
  const { items } = await banc.contexte.depots.fusions.lireOu('absorbee', b.id);
  expect(items.map((f) => f.etat)).toEqual(['En cours']);
  expect((await annuler(items[0]?.id ?? '')).statut).toBe(200);
  expect(ecarts(avant, await etat())).toEqual([]);
});

test('ce qui a changé depuis empêche d’annuler, avec le nom des champs ; on peut l’imposer', async () => {
  const { a, b, commune } = await deuxVies();
  const avant = await etat();
  const fusion = idDe(await fusionner(await demande(a.id, b.id)));
  const { participations } = banc.contexte.depots;
  const [ligne] = (await participations.lireOu('rencontre', commune.id)).items;
  if (ligne === undefined) throw new Error('La participation manque.');
  await participations.modifier(ligne.id, ligne.eTag, { personnes: 7 });
  const refus = await annuler(fusion);
  expect(refus).toMatchObject({ statut: 409, corps: { erreur: { code: 'conflit' } } });
  expect(JSON.stringify(refus.corps)).toContain('Nombre de personnes (Participations)');
  expect((await annuler(fusion, { ecraser: true })).statut).toBe(200);
  expect(ecarts(avant, await etat())).toEqual([]);
});

test('une fiche changée depuis qu’on l’a regardée n’est pas fusionnée', async () => {
  const { a, b } = await deuxVies();
  const corps = await demande(a.id, b.id);
  const { structures } = banc.contexte.depots;
  await structures.modifier(b.id, corps.absorbee.eTag, { telephone: '+33557000009' });
  expect(await fusionner(corps)).toMatchObject({ statut: 409, corps: { erreur: { code: 'conflit' } } });
});

test('une ligne qui change pendant la fusion est relue : rien n’est écrasé, rien n’est perdu', async () => {
  const { a, b, seule } = await deuxVies();
  const corps = await demande(a.id, b.id);
  const { participations } = banc.contexte.depots;
  let fait = false;
  const contexte = {
    ...banc.contexte,
    ecrireEnLot: async (...e: Parameters<typeof banc.contexte.ecrireEnLot>) => {
      if (!fait && e[0].name === 'Participations') {
        fait = true;
        const [ligne] = (await participations.lireOu('rencontre', seule.id)).items;
        if (ligne !== undefined)
          await participations.modifier(ligne.id, ligne.eTag, { statut: 'Présent', personnes: 4 });
      }
      return banc.contexte.ecrireEnLot(...e);
    },
  } as typeof banc.contexte;
  const reponse = await banc.appeler(fusionnerFiches, { profil: 'coordination', corps }, contexte);
  expect(reponse.statut).toBe(200);
  expect(fait).toBe(true);
  const suivie = (await participations.lireOu('rencontre', seule.id)).items;
  expect(suivie.map((p) => [p.structure, p.statut, p.personnes])).toEqual([[a.id, 'Présent', 4]]);
});

test('deux personnes qui fusionnent la même paire au même moment n’en font qu’une', async () => {
  const { a, b } = await deuxVies();
  const corps = await demande(a.id, b.id);
  const reponses = await Promise.all([fusionner(corps), fusionner(corps)]);
  expect(reponses.map((r) => r.statut)).toEqual([200, 200]);
  expect((await banc.contexte.depots.fusions.lireOu('absorbee', b.id)).items.map((f) => f.etat)).toEqual(['Faite']);
});
