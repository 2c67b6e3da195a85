import { enregistrerOrdreDuJour } from '../../core/contrats/ordre-du-jour.ts';
import { proposerPoint } from '../../core/contrats/points.ts';
import { annulerRencontre, etablirOrdreDuJour, planifierRencontre } from '../../core/contrats/rencontres.ts';
import { releveDe } from '../../core/indicateurs/releves.ts';
import type { OrdreDuJour } from '../../core/ordre-du-jour/ordre-du-jour.ts';
import { uneLigne, uneSynthese } from '../core/indicateurs/une-synthese.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { troisStructures, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const rencontre = (id: string) => banc.contexte.depots.rencontres.parId(id);
const pointsDe = async (id: string) => (await banc.contexte.depots.points.lireOu('rencontre', id)).items;
const enregistrer = (id: string, corps: object) =>
  banc.appeler(enregistrerOrdreDuJour, { profil: 'coordination', chemin: { id }, corps });
const etablir = async (id: string): Promise<OrdreDuJour> => {
  const { eTag } = await rencontre(id);
  const { corps } = await banc.appeler(etablirOrdreDuJour, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  return (corps as { ordreDuJour: OrdreDuJour }).ordreDuJour;
};
const recu = (reponse: { readonly corps: unknown }) =>
  reponse.corps as { eTag: string; ordreDuJour: OrdreDuJour; prevenues: number };

/** What the editor sends of what it read. */
const dits = ({ points, ecartes }: OrdreDuJour) => ({
  points: points.map((p) => ({ ...p, presente: p.presente?.structure })),
  ecartes: ecartes.map((p) => ({ ...p, presente: p.presente?.structure })),
});

const proposer = async (id: string, titre: string): Promise<string> => {
  const corps = { cle: uneCle(), titre, type: 'Échange', dureeMinutes: 15, structure: structures[0] };
  const reponse = await banc.appeler(proposerPoint, { profil: 'coordination', chemin: { id }, corps });
  return (reponse.corps as { id: string }).id;
};

const AJOUTE = { type: 'Échange', source: 'ajoute', origine: 'Ajouté par la coordination' } as const;

describe('composer l’ordre du jour', () => {
  test('ce que la coordination compose est gardé : rangs, minutes, sous-points, qui présente', async () => {
    const { id } = await uneRencontre(banc, structures);
    const odj = dits(await etablir(id));
    const { eTag } = await rencontre(id);
    const ajoute = {
      ...AJOUTE,
      titre: 'Visite du lieu',
      debut: 0,
      duree: 15,
      sousPoints: ['Le hall', 'La cuisine'],
      presente: structures[1],
    };
    const courts = odj.points.map((p) => ({ ...p, duree: Math.min(p.duree, 20) }));
    const reponse = await enregistrer(id, { eTag, points: [ajoute, ...courts], ecartes: odj.ecartes });
    expect(reponse.statut).toBe(200);
    const { ordreDuJour } = await rencontre(id);
    const { nom } = await banc.contexte.depots.structures.parId(structures[1] ?? '');
    expect(ordreDuJour?.points[0]).toEqual({ ...ajoute, presente: { structure: structures[1], nom } });
    expect(ordreDuJour?.points[1]?.debut).toBe(15);
    expect(recu(reponse).ordreDuJour).toEqual(ordreDuJour);
    expect(JSON.stringify(reponse.corps)).toContain('La cuisine');
  });

  test('des points qui dépassent la durée sont refusés, avec de combien', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const points = [{ ...AJOUTE, titre: 'Trop long', debut: 0, duree: 100 }];
    expect(await enregistrer(id, { eTag, points, ecartes: [] })).toMatchObject({
      statut: 422,
      corps: { erreur: { message: expect.stringContaining('de 10 minutes') as unknown } },
    });
    expect((await rencontre(id)).ordreDuJour).toBeUndefined();
  });

  test('un ordre du jour trop long pour sa colonne est refusé avant d’être écrit', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const sousPoints = Array.from({ length: 20 }, (_, i) => `${i} `.padEnd(200, 'x'));
    const points = Array.from({ length: 15 }, (_, i) => ({
      ...AJOUTE,
      titre: `Point ${i}`,
      debut: 0,
      duree: 5,
      sousPoints,
    }));
    expect(await enregistrer(id, { eTag, points, ecartes: [] })).toMatchObject({
      statut: 422,
      corps: { erreur: { message: expect.stringContaining('trop long') as unknown } },
    });
    expect((await rencontre(id)).ordreDuJour).toBeUndefined();
  });

  test('de deux personnes qui composent à la fois, la seconde apprend le conflit', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const un = (titre: string) => ({ eTag, points: [{ ...AJOUTE, titre, debut: 0, duree: 10 }], ecartes: [] });
    expect((await enregistrer(id, un('Le premier'))).statut).toBe(200);
    expect((await enregistrer(id, un('Le second'))).statut).toBe(409);
    expect((await rencontre(id)).ordreDuJour?.points.map((p) => p.titre)).toEqual(['Le premier']);
  });

  test('un point verrouillé traverse un nouveau calcul, à son heure', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const verrouille = { ...AJOUTE, titre: 'La DDTM présente', debut: 40, duree: 20, verrouille: true };
    await enregistrer(id, { eTag, points: [verrouille], ecartes: [] });
    const odj = await etablir(id);
    expect(odj.points).toContainEqual(verrouille);
    expect(odj.points.length).toBeGreaterThan(2);
  });

  test('une structure qui n’existe pas ne présente rien', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const points = [{ ...AJOUTE, titre: 'Sans personne', debut: 0, duree: 10, presente: '999999' }];
    expect((await enregistrer(id, { eTag, points, ecartes: [] })).statut).toBe(404);
  });

  test('une rencontre annulée ne se compose plus', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const corps = { eTag, motif: 'Salle prise' };
    await banc.appeler(annulerRencontre, { profil: 'coordination', chemin: { id }, corps });
    const points = [{ ...AJOUTE, titre: 'Perdu', debut: 0, duree: 10 }];
    const { eTag: actuel } = await rencontre(id);
    expect((await enregistrer(id, { eTag: actuel, points, ecartes: [] })).statut).toBe(422);
  });
});

test('le temps laissé libre va à ce que dit le territoire : indicateurs en retard, besoins, mises en lien sans réponse', async () => {
  const { depots } = banc.contexte;
  const [demandeur = '', destinataire = ''] = structures;
  const thematique = 'Mobilité';
  for (const n of [1, 2, 3, 4, 5, 6])
    await depots.besoins.creer({
      intitule: `Un trajet de soin n° ${n}`,
      thematique,
      releveLe: '2026-11-02',
      origine: 'Terrain',
      etat: 'Ouvert',
    });
  await depots.misesEnLien.creer({
    cle: uneCle(),
    demandeur,
    destinataire,
    thematique,
    faiteLe: '2026-10-02',
    etat: 'Sans réponse',
  });
  const ficheAction = (await depots.fichesAction.creer({ titre: 'Se déplacer', cleSource: uneCle() })).id;
  const { id: indicateur } = await depots.indicateurs.creer({
    libelle: 'Trajets partagés',
    ficheAction,
    type: 'Réalisation',
    calcul: 'rencontres-tenues',
    thematiques: [thematique],
    cleSource: uneCle(),
  });
  const ligne = uneLigne({ id: indicateur, avancement: { etat: 'en-retard', attendu: 20 } });
  const [action] = uneSynthese().actions;
  if (action === undefined) throw new Error('La synthèse d’essai n’a pas d’action.');
  const synthese = uneSynthese({ mois: '2026-10', actions: [{ ...action, indicateurs: [ligne] }] });
  const releve = releveDe({ synthese, gardes: new Map(), version: 1, origine: 'Clôture' });
  if (!releve.ok) throw new Error(releve.refus.message);
  await depots.releves.creer(releve.valeur);

  const { id } = await uneRencontre(banc, structures, { thematique });
  const odj = await etablir(id);
  const origines = odj.points.map((p) => [p.source, p.origine]);
  expect(origines).toContainEqual(['besoins-entendus', '6 besoins ouverts sur cette thématique']);
  expect(origines).toContainEqual(['indicateurs-en-retard', 'Chiffres arrêtés d’octobre 2026']);
  expect(origines.find(([source]) => source === 'mises-en-lien-sans-reponse')?.[1]).toContain('moins de 5');
  expect(JSON.stringify(odj)).not.toContain('Un trajet de soin');
});

describe('prévenir les invités', () => {
  const corpsDe = (titre: string) =>
    banc.graph
      .evenements()
      .map((e) => JSON.stringify(e))
      .filter((e) => e.includes(titre));
  const planifiee = async (titre: string) => {
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
    return rencontre(id);
  };
  const points = [{ ...AJOUTE, titre: 'Le forum de printemps', debut: 0, duree: 20 }];

  test('sans le demander, l’invitation reste comme elle est partie', async () => {
    const { id, eTag } = await planifiee('Rencontre sans avis');
    expect(recu(await enregistrer(id, { eTag, points, ecartes: [] })).prevenues).toBe(0);
    expect(corpsDe('Rencontre sans avis').join()).not.toContain('Le forum de printemps');
  });

  test.each([
    ['rien ne se perd', undefined],
    ['la réponse de la réunion se perd', /PATCH .*events/],
  ])('demandé, l’invitation dit le nouvel ordre du jour, une fois, quand %s', async (quand, perte) => {
    const { id, eTag } = await planifiee(`Rencontre où ${quand}`);
    const corps = { eTag, points, ecartes: [], prevenir: true };
    if (perte !== undefined) banc.perdre(perte, true);
    const premiere = await enregistrer(id, corps);
    expect(corpsDe(`Rencontre où ${quand}`).join()).toContain('Le forum de printemps');
    const seconde = await enregistrer(id, corps);
    expect([premiere.statut, seconde.statut, recu(seconde).prevenues]).toEqual([200, 200, 0]);
  });

  test('une rencontre qui n’est pas planifiée ne prévient personne', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    expect(recu(await enregistrer(id, { eTag, points, ecartes: [], prevenir: true })).prevenues).toBe(0);
  });
});

describe('à la prochaine', () => {
  /** The ordre du jour without a point, put aside with this reason. */
  const ecarter = (odj: OrdreDuJour, titre: string, motif: 'retire' | 'reporte') => {
    const { points, ecartes } = dits(odj);
    const ecarte = points.find((p) => p.titre === titre);
    if (ecarte === undefined) throw new Error(`« ${titre} » n’est pas à l’ordre du jour.`);
    const { debut: _, verrouille: __, ...reste } = ecarte;
    return {
      points: points.filter((p) => p !== ecarte),
      ecartes: [...ecartes, { ...reste, raison: 'Remis à la prochaine.', motif }],
    };
  };

  test.each([
    ['reporte', 'Reporté'],
    ['retire', 'Écarté'],
  ] as const)(
    'un point proposé mis de côté (%s) le dit dans la liste (%s), ne revient pas au calcul, et se reprend',
    async (motif, etat) => {
      const { id } = await uneRencontre(banc, structures);
      const titre = `Le dépliant ${motif}`;
      const point = await proposer(id, titre);
      const sans = ecarter(await etablir(id), titre, motif);
      const fait = recu(await enregistrer(id, { eTag: (await rencontre(id)).eTag, ...sans }));
      expect((await pointsDe(id)).find((p) => p.id === point)?.etat).toBe(etat);

      const refait = await etablir(id);
      expect(refait.points.map((p) => p.titre)).not.toContain(titre);
      expect(refait.ecartes.map((p) => p.titre)).toContain(titre);

      const { raison: _, motif: __, ...repris } = sans.ecartes.at(-1) ?? { raison: '', motif: '' };
      const points = [{ ...repris, debut: 0 }];
      await enregistrer(id, { eTag: (await rencontre(id)).eTag, points, ecartes: [] });
      expect((await pointsDe(id)).find((p) => p.id === point)?.etat).toBe('Retenu');
      expect(fait.ordreDuJour.points.map((p) => p.titre)).not.toContain(titre);
    },
  );

  test.each([
    ['la demande perdue', /PATCH .*items/, false],
    ['la réponse perdue', /PATCH .*items/, true],
    ['la création perdue', /POST .*items/, true],
  ])('un point ajouté à la main, remis, devient un point proposé, une fois malgré %s', async (_quoi, motif, apres) => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const titre = `La visite ${String(apres)} ${motif.source.slice(0, 4)}`;
    const corps = {
      eTag,
      points: [{ ...AJOUTE, titre: 'Reste', debut: 0, duree: 10 }],
      ecartes: [{ ...AJOUTE, titre, duree: 25, raison: 'Remis à la prochaine.', motif: 'reporte' }],
    };
    banc.perdre(motif, apres);
    await enregistrer(id, corps);
    const seconde = await enregistrer(id, corps);
    expect(seconde.statut).toBe(200);
    const siens = (await pointsDe(id)).filter((p) => p.titre === titre);
    expect(siens.map((p) => [p.etat, p.dureeMinutes])).toEqual([['Reporté', 25]]);
    expect(recu(seconde).ordreDuJour.ecartes[0]?.reference).toEqual({ liste: 'PointsOrdreDuJour', id: siens[0]?.id });
    expect((await enregistrer(id, corps)).statut).toBe(200);
  });
});
