import { annulerRencontre, planifierRencontre } from '../../core/contrats/rencontres.ts';
import { creerSerie, modifierSeances, poursuivreSerie, reecrireSerie } from '../../core/contrats/series.ts';
import { cleDeSeance } from '../../core/series/creer-seances.ts';
import { uneRegle } from '../core/series/batisseurs.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSerie, seancesDe, uneSerie } from './demandes/series.ts';
import { creerStructure, troisStructures } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const creer = (corps: unknown) => banc.appeler(creerSerie, { profil: 'coordination', corps });
const poursuivre = (id: string) => banc.appeler(poursuivreSerie, { profil: 'coordination', chemin: { id }, corps: {} });
const modifier = (corps: unknown) => banc.appeler(modifierSeances, { profil: 'coordination', corps });
const invitees = async (id: string) => (await banc.contexte.depots.participations.lireOu('rencontre', id)).items;
const serieDe = async (nom: string) =>
  (await banc.contexte.depots.series.lire()).items.filter((serie) => serie.nom === nom);

const JOURS = ['2027-01-14', '2027-03-11', '2027-04-08', '2027-05-13', '2027-06-10'];

test('une série fait une rencontre par séance, à son heure, à sa place, avec ses invités ; celle qui est sautée n’en est pas une', async () => {
  const corps = demandeDeSerie(structures);
  const reponse = await creer(corps);
  expect(reponse.corps).toMatchObject({ total: 5, reste: 0, dejaFait: false });
  const seances = await seancesDe(banc, corps.nom);
  expect(seances.map(({ debut }) => debut)).toEqual([
    '2027-01-14T07:30:00Z',
    '2027-03-11T07:30:00Z',
    '2027-04-08T06:30:00Z',
    '2027-05-13T06:30:00Z',
    '2027-06-10T06:30:00Z',
  ]);
  expect(seances[0]).toMatchObject({ etat: 'À planifier', titre: corps.modele.titre, lieu: 'Centre social' });
  expect(seances[1]).toMatchObject({ lieu: 'Centre commercial', communeInsee: '33439', commune: 'Saint-Mariens' });
  for (const { id } of seances)
    expect((await invitees(id)).map((p) => [p.structure, p.statut, p.raison])).toEqual(
      structures.map((structure) => [structure, 'Invité', 'Même thématique']),
    );
  const [serie] = await serieDe(corps.nom);
  expect(serie?.seances?.[1]).toEqual({ prevue: '2027-02-11', raison: 'Salle en travaux' });
});

test('deux clics, à la suite ou à la fois, font une série et chaque séance une fois', async () => {
  const corps = demandeDeSerie(structures);
  const reponses = await Promise.all([creer(corps), creer(corps)]);
  expect(reponses.map(({ statut }) => statut)).toEqual([200, 200]);
  expect((await creer(corps)).corps).toMatchObject({ total: 5, reste: 0, dejaFait: true });
  const seances = await seancesDe(banc, corps.nom);
  expect(seances.map(({ debut }) => debut?.slice(0, 10))).toEqual(JOURS);
  for (const { id } of seances) expect(await invitees(id)).toHaveLength(3);
  expect(await serieDe(corps.nom)).toHaveLength(1);
});

test('interrompue n’importe où, puis poursuivie : aucune séance en double, aucune sans ses invités', async () => {
  banc.compter();
  await creer(demandeDeSerie(structures));
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const corps = demandeDeSerie(structures);
      banc.mourirA(rang, apres);
      await creer(corps);
      banc.renaitre();
      const [serie] = await serieDe(corps.nom);
      const suite = serie === undefined ? await creer(corps) : await poursuivre(serie.id);
      expect([rang, apres, suite.statut]).toEqual([rang, apres, 200]);
      const seances = await seancesDe(banc, corps.nom);
      expect([rang, apres, seances.map((s) => [s.debut?.slice(0, 10), s.etat])]).toEqual([
        rang,
        apres,
        JOURS.map((jour) => [jour, 'À planifier']),
      ]);
      for (const { id } of seances) expect([rang, apres, (await invitees(id)).length]).toEqual([rang, apres, 3]);
      expect([rang, apres, (await serieDe(corps.nom)).length]).toEqual([rang, apres, 1]);
    }
}, 120_000);

test('la réponse d’un lot d’écritures perdue, rien n’est écrit deux fois', async () => {
  const corps = demandeDeSerie(structures);
  banc.perdre(/\/\$batch/, true);
  const premiere = await creer(corps);
  const suite = premiere.statut === 200 ? premiere : await creer(corps);
  expect(suite.statut).toBe(200);
  const seances = await seancesDe(banc, corps.nom);
  expect(seances.map(({ debut, etat }) => [debut?.slice(0, 10), etat])).toEqual(
    JOURS.map((jour) => [jour, 'À planifier']),
  );
  for (const { id } of seances) expect(await invitees(id)).toHaveLength(3);
});

test('longue, elle se fait par tours, et dit combien de séances restent', async () => {
  const nombreuses = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => (await creerStructure(banc, { nom: `Structure ${i} (exemple)` })).id),
  );
  const corps = demandeDeSerie(nombreuses);
  const premier = (await creer(corps)).corps as { id: string; reste: number; total: number };
  expect(premier).toMatchObject({ total: 5, reste: 3 });
  expect((await poursuivre(premier.id)).corps).toMatchObject({ reste: 1, dejaFait: false });
  expect((await poursuivre(premier.id)).corps).toMatchObject({ reste: 0, dejaFait: false });
  expect((await poursuivre(premier.id)).corps).toMatchObject({ reste: 0, dejaFait: true });
  const seances = await seancesDe(banc, corps.nom);
  expect(seances).toHaveLength(5);
  for (const { id } of seances) expect(await invitees(id)).toHaveLength(60);
});

test('une séance déplacée ou annulée depuis n’est pas refaite par une demande répétée', async () => {
  const { corps, seances } = await uneSerie(banc, structures);
  const [premiere, seconde] = seances;
  if (premiere === undefined || seconde === undefined) throw new Error('séances absentes');
  await modifier({
    seances: [{ id: premiere.id, eTag: premiere.eTag, debut: '2027-01-21T07:30:00Z' }],
    changements: {},
  });
  await banc.appeler(annulerRencontre, {
    profil: 'coordination',
    chemin: { id: seconde.id },
    corps: { eTag: seconde.eTag, motif: 'Trop peu de réponses' },
  });
  expect((await creer(corps)).corps).toMatchObject({ reste: 0, dejaFait: true });
  const relues = await seancesDe(banc, corps.nom);
  expect(relues.map(({ etat }) => etat)).toEqual([
    'À planifier',
    'Annulée',
    'À planifier',
    'À planifier',
    'À planifier',
  ]);
  expect(relues[0]).toMatchObject({ debut: '2027-01-21T07:30:00Z' });
  expect(relues[0]?.cleCreation).toMatch(/^serie-\d+-2027-01-14$/);
});

test.each([
  ['une fin avant le début', { regle: { au: '2026-12-31' } }, 'regle.au', /finit avant de commencer/],
  ['plus de deux ans', { regle: { au: '2029-06-30' } }, 'regle.au', /deux ans/],
  ['aucune séance', { regle: { du: '2027-01-15', au: '2027-01-20' } }, 'regle.au', /aucune séance/],
  ['trop de séances', { regle: { rangs: [], vacances: 'garder', au: '2028-12-31' } }, 'regle.au', /60 au plus/],
  ['une date passée', { regle: { du: '2026-10-01' } }, 'regle.du', /est passée/],
  [
    'deux séances le même jour',
    { regle: { deplacees: [{ de: '2027-04-08', vers: '2027-05-13' }] } },
    'regle.deplacees',
    /13 mai 2027/,
  ],
  [
    'un accueil sans séance',
    { accueils: [{ prevue: '2027-03-12', lieu: 'Mairie' }] },
    'accueils.0.prevue',
    /ne donne pas de séance/,
  ],
])('refusé d’une phrase : %s', async (_quoi, { regle, ...valeurs }: Record<string, unknown>, chemin, message) => {
  const juste = demandeDeSerie(structures);
  const corps = { ...juste, ...valeurs, regle: { ...juste.regle, ...(regle as object | undefined) } };
  const reponse = await creer(corps);
  expect([reponse.statut, JSON.stringify(reponse.corps)]).toEqual([422, expect.stringMatching(message)]);
  expect(reponse.corps).toMatchObject({ erreur: { champs: [{ chemin }] } });
  expect(await serieDe(juste.nom)).toEqual([]);
});

test('deux séries n’ont pas le même nom : leurs séances ne se mêlent pas', async () => {
  const corps = demandeDeSerie(structures);
  const autre = demandeDeSerie(structures, { nom: corps.nom });
  const statuts = (await Promise.all([creer(corps), creer(autre)])).map(({ statut }) => statut);
  expect(statuts.toSorted()).toEqual([200, 422]);
  expect(await seancesDe(banc, corps.nom)).toHaveLength(5);
});

test('une structure fusionnée ou supprimée entre-temps n’empêche pas de finir', async () => {
  const corps = demandeDeSerie(structures);
  const { id } = (await creer(corps)).corps as { id: string };
  const { series, rencontres } = banc.contexte.depots;
  const serie = await series.parId(id);
  await series.modifier(id, serie.eTag, { structures: [...structures, '999999'] });
  const derniere = (await seancesDe(banc, corps.nom)).at(-1);
  if (derniere === undefined) throw new Error('séance absente');
  await rencontres.supprimer(derniere.id, derniere.eTag);
  expect((await poursuivre(id)).corps).toMatchObject({ reste: 0, dejaFait: false });
  const refaite = (await seancesDe(banc, corps.nom)).at(-1);
  expect(refaite?.cleCreation).toBe(cleDeSeance(id, '2027-06-10'));
  expect(await invitees(refaite?.id ?? '')).toHaveLength(3);
});

const planifier = async (id: string) => {
  const { eTag } = await banc.contexte.depots.rencontres.parId(id);
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
};
const demandees = async (nom: string, depuis = 0, decaler?: (debut: string) => string) =>
  (await seancesDe(banc, nom)).slice(depuis).map(({ id, eTag, debut = '' }) => ({
    id,
    eTag,
    ...(decaler === undefined ? {} : { debut: decaler(debut) }),
  }));
const aNeufHeures = (debut: string) => debut.replace('T07:30', 'T08:00').replace('T06:30', 'T07:00');
const mises = (titre: string) =>
  banc.graph.boiteEnvoi().filter((c) => c.nature === 'mise à jour' && c.objet.startsWith(titre));

test('changer celle-ci et les suivantes : les autres restent, la réunion de celles qui sont planifiées suit, chacun est prévenu une fois', async () => {
  const titre = 'Petit-déjeuner suivi de près';
  const { corps, seances } = await uneSerie(banc, structures, {
    modele: { ...demandeDeSerie([]).modele, titre },
  });
  await planifier(seances[3]?.id ?? '');
  const demande = {
    seances: await demandees(corps.nom, 2, aNeufHeures),
    changements: { lieu: 'Mairie', communeInsee: null },
  };
  const apercu = (await modifier({ ...demande, simuler: true })).corps as { seances: { prevenues: number }[] };
  expect(apercu.seances.map(({ prevenues }) => prevenues)).toEqual([0, 3, 0]);
  expect((await seancesDe(banc, corps.nom)).map(({ lieu }) => lieu)).not.toContain('Mairie');

  expect((await modifier(demande)).corps).toMatchObject({ reste: 0 });
  const relues = await seancesDe(banc, corps.nom);
  expect(relues.map(({ lieu }) => lieu)).toEqual(['Centre social', 'Centre commercial', 'Mairie', 'Mairie', 'Mairie']);
  expect(relues.map(({ debut }) => debut?.slice(11, 16))).toEqual(['07:30', '07:30', '07:00', '07:00', '07:00']);
  expect(mises(titre)).toHaveLength(1);
  const encore = (await modifier(demande)).corps as { seances: { dejaFait: boolean }[] };
  expect(encore.seances.map(({ dejaFait }) => dejaFait)).toEqual([true, true, true]);
  expect(mises(titre)).toHaveLength(1);
});

test('interrompu n’importe où, le changement de plusieurs séances se répète : chacune changée, chacun prévenu une fois', async () => {
  let numero = 0;
  const preparer = async () => {
    numero += 1;
    const titre = `Série interrompue ${String(numero).padStart(3, '0')}`;
    const { corps, seances } = await uneSerie(banc, structures, { modele: { ...demandeDeSerie([]).modele, titre } });
    await planifier(seances[0]?.id ?? '');
    return { nom: corps.nom, titre, seances: (await demandees(corps.nom, 0, aNeufHeures)).slice(0, 2) };
  };
  const essai = await preparer();
  banc.compter();
  await modifier({ seances: essai.seances, changements: {} });
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1) {
    const { nom, titre, seances } = await preparer();
    banc.mourirA(rang, rang % 2 === 0);
    await modifier({ seances, changements: {} });
    banc.renaitre();
    expect([rang, (await modifier({ seances, changements: {} })).statut]).toEqual([rang, 200]);
    const heures = (await seancesDe(banc, nom)).slice(0, 2).map(({ debut }) => debut?.slice(11, 16));
    expect([rang, heures, mises(titre).length]).toEqual([rang, ['08:00', '08:00'], 1]);
  }
}, 120_000);

test('une séance que quelqu’un d’autre a changée n’est pas écrasée ; une séance annulée ne change plus', async () => {
  const { corps, seances } = await uneSerie(banc, structures);
  const vues = await demandees(corps.nom);
  const [premiere, seconde] = seances;
  if (premiere === undefined || seconde === undefined) throw new Error('séances absentes');
  await banc.contexte.depots.rencontres.modifier(seconde.id, seconde.eTag, { objectif: 'Autre chose' });
  const reponse = await modifier({ seances: vues.slice(0, 2), changements: { lieu: 'Mairie' } });
  expect(reponse.statut).toBe(409);
  expect((await seancesDe(banc, corps.nom)).map(({ lieu }) => lieu).slice(0, 2)).toEqual([
    'Mairie',
    'Centre commercial',
  ]);
  await banc.appeler(annulerRencontre, {
    profil: 'coordination',
    chemin: { id: seconde.id },
    corps: { eTag: (await banc.contexte.depots.rencontres.parId(seconde.id)).eTag, motif: 'Grève' },
  });
  const refus = await modifier({ seances: (await demandees(corps.nom)).slice(1, 2), changements: { lieu: 'Mairie' } });
  expect([refus.statut, JSON.stringify(refus.corps)]).toEqual([422, expect.stringMatching(/annulée/)]);
});

describe('Récrire la règle d’une série', () => {
  const reecrire = (id: string, corps: object) =>
    banc.appeler(reecrireSerie, { profil: 'coordination', chemin: { id }, corps });
  const ligne = (id: string) => banc.contexte.depots.series.parId(id);
  /** From the second sitting on, every month on a Tuesday, at two in the afternoon, one month less. */
  const autreRegle = uneRegle({ jour: 2, heure: '14:00', du: '2027-02-01', au: '2027-05-31', vacances: 'garder' });
  /** A series of which the next two are planned, and the first is held. */
  async function uneSerieAnnoncee() {
    const { id, corps, seances } = await uneSerie(banc, structures);
    for (const { id: seance, eTag } of seances.slice(1, 3))
      await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id: seance }, corps: { eTag } });
    return { id, nom: corps.nom, titre: corps.modele.titre, seances: await seancesDe(banc, corps.nom) };
  }
  const faire = async (id: string, corps: object) => {
    let rendu = await reecrire(id, corps);
    for (let tour = 0; tour < 10 && (rendu.corps as { reste?: number }).reste !== 0; tour += 1) {
      expect(rendu.statut).toBe(200);
      rendu = await poursuivre(id);
    }
    return rendu;
  };
  const courriels = (nature: string) => banc.graph.boiteEnvoi().filter((c) => c.nature === nature).length;

  test('ce qui se déplace, se crée, s’annule et qui est prévenu se dit avant, sans rien écrire ; puis tout suit, une fois', async () => {
    const { id, nom, seances } = await uneSerieAnnoncee();
    const { eTag } = await ligne(id);
    const ecritures = banc.ecritures.length;
    const vu = (await reecrire(id, { eTag, regle: autreRegle, simuler: true })).corps as {
      devenirs: { quoi: string; prevenues: number }[];
    };
    expect(banc.ecritures).toHaveLength(ecritures);
    expect(vu.devenirs.map(({ quoi, prevenues }) => [quoi, prevenues])).toEqual([
      ['deplacee', 3],
      ['deplacee', 3],
      ['deplacee', 0],
      ['annulee', 0],
      ['creee', 0],
    ]);
    expect((await reecrire(id, { eTag, regle: autreRegle })).statut).toBe(422);
    const [maj, annul] = [courriels('mise à jour'), courriels('annulation')];
    const demande = { eTag, regle: autreRegle, motif: 'Fin des travaux' };
    expect((await faire(id, demande)).corps).toMatchObject({ reste: 0 });
    expect([courriels('mise à jour'), courriels('annulation')]).toEqual([maj + 2, annul]);
    const apres = await seancesDe(banc, nom);
    expect(apres[0]).toEqual(seances[0]);
    expect(apres.filter((r) => r.etat !== 'Annulée').map(({ debut }) => debut)).toEqual([
      '2027-01-14T07:30:00Z',
      '2027-02-09T13:00:00Z',
      '2027-03-09T13:00:00Z',
      '2027-04-13T12:00:00Z',
      '2027-05-11T12:00:00Z',
    ]);
    expect(apres.filter((r) => r.etat === 'Annulée')).toMatchObject([{ motifAnnulation: 'Fin des travaux' }]);
    for (const r of apres) expect(await invitees(r.id)).toHaveLength(3);
    expect((await ligne(id)).chantier).toBeUndefined();
    expect((await faire(id, demande)).corps).toMatchObject({ reste: 0, dejaFait: true });
    expect(await seancesDe(banc, nom)).toEqual(apres);
  });

  test('interrompue n’importe où puis poursuivie : chacun prévenu une fois, aucune séance en double', async () => {
    const essai = await uneSerieAnnoncee();
    banc.compter();
    await faire(essai.id, { eTag: (await ligne(essai.id)).eTag, regle: autreRegle, motif: 'Fin des travaux' });
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 3) {
      const { id, nom } = await uneSerieAnnoncee();
      const demande = { eTag: (await ligne(id)).eTag, regle: autreRegle, motif: 'Fin des travaux' };
      const maj = courriels('mise à jour');
      banc.mourirA(rang, rang % 2 === 0);
      await faire(id, demande).catch(() => undefined);
      banc.renaitre();
      expect([rang, (await faire(id, demande)).corps]).toEqual([rang, expect.objectContaining({ reste: 0 })]);
      expect([rang, courriels('mise à jour')]).toEqual([rang, maj + 2]);
      const apres = await seancesDe(banc, nom);
      expect([rang, apres.map(({ etat }) => etat).toSorted()]).toEqual([
        rang,
        ['Annulée', 'Planifiée', 'Planifiée', 'À planifier', 'À planifier', 'À planifier'],
      ]);
    }
  });

  test('une séance déplacée par quelqu’un pendant le chantier reste où on l’a mise ; un autre changement attend', async () => {
    const { id, seances } = await uneSerieAnnoncee();
    const { eTag } = await ligne(id);
    const demande = { eTag, regle: autreRegle, motif: 'Fin des travaux' };
    // Killed right after the row: nothing is moved yet.
    for (let rang = 1; (await ligne(id)).chantier === undefined && rang < 60; rang += 1) {
      banc.mourirA(rang, true);
      await reecrire(id, demande).catch(() => undefined);
      banc.renaitre();
    }
    const derniere = seances[3];
    const lue = await banc.contexte.depots.rencontres.parId(derniere?.id ?? '');
    expect(lue.debut).toBe(derniere?.debut);
    await banc.contexte.depots.rencontres.modifier(lue.id, lue.eTag, { debut: '2027-05-20T07:00:00Z' });
    const autre = { ...demande, eTag: (await ligne(id)).eTag, regle: { ...autreRegle, jour: 3 } };
    expect((await reecrire(id, autre)).statut).toBe(409);
    expect((await faire(id, demande)).statut).toBe(200);
    expect((await banc.contexte.depots.rencontres.parId(lue.id)).debut).toBe('2027-05-20T07:00:00Z');
  });

  test('une séance changée dans Outlook pendant le chantier est laissée comme elle est : personne n’écrit par-dessus', async () => {
    const { id, seances } = await uneSerieAnnoncee();
    const demande = { eTag: (await ligne(id)).eTag, regle: autreRegle, motif: 'Fin des travaux' };
    for (let rang = 1; (await ligne(id)).chantier === undefined && rang < 60; rang += 1) {
      banc.mourirA(rang, true);
      await reecrire(id, demande).catch(() => undefined);
      banc.renaitre();
    }
    const changee = seances[2];
    await banc.contexte.agenda.modifier(changee?.evenementId ?? '', { lieu: 'Mairie de Marsas' });
    expect((await faire(id, demande)).statut).toBe(200);
    expect(await banc.contexte.depots.rencontres.parId(changee?.id ?? '')).toMatchObject({ debut: changee?.debut });
  });

  test('une séance qu’Outlook dit autrement arrête tout : rien n’est récrit par-dessus', async () => {
    const { id, seances } = await uneSerieAnnoncee();
    const { eTag, regle } = await ligne(id);
    await banc.contexte.agenda.modifier(seances[1]?.evenementId ?? '', { lieu: 'Mairie de Marsas' });
    expect((await reecrire(id, { eTag, regle: autreRegle, motif: 'Fin des travaux' })).statut).toBe(409);
    expect((await ligne(id)).regle).toEqual(regle);
  });
});
