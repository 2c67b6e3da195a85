import { compterALaPorte, compterPublic, lirePublic } from '../../core/contrats/comptages.ts';
import { proposerPoint } from '../../core/contrats/points.ts';
import {
  annulerRencontre,
  creerRencontre,
  etablirOrdreDuJour,
  noterSuite,
  planifierRencontre,
  saisirPresences,
} from '../../core/contrats/rencontres.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import {
  avantDEcrire,
  creerStructure,
  demandeDeRencontre,
  troisStructures,
  unContact,
  uneCle,
  uneRencontre,
} from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const creer = (corps: unknown) => banc.appeler(creerRencontre, { profil: 'coordination', corps });
const planifier = (id: string, eTag: string) =>
  banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
const annuler = (id: string, eTag: string) =>
  banc.appeler(annulerRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag, motif: 'Salle prise' } });
const rencontre = (id: string) => banc.contexte.depots.rencontres.parId(id);
const participations = async (id: string) => (await banc.contexte.depots.participations.lireOu('rencontre', id)).items;
const reunions = (titre: string) => banc.graph.evenements().filter((e) => JSON.stringify(e).includes(titre));
const vivantes = (titre: string) =>
  reunions(titre).filter((e) => !JSON.stringify(e).match(/"(annule|isCancelled)":(true|1)/));

let serie = 0;
const unTitre = (): string => {
  serie += 1;
  return `Rencontre d’essai ${String(serie).padStart(4, '0')}`;
};

/** What a person does after an error: tries again; told that the row has changed, refreshes and tries again. */
async function insister(id: string, eTag: string) {
  const premier = await planifier(id, eTag);
  return premier.statut === 409 ? planifier(id, (await rencontre(id)).eTag) : premier;
}

describe('créer', () => {
  test('une rencontre créée invite chaque structure choisie, une fois', async () => {
    const corps = demandeDeRencontre([...structures, structures[0] ?? '']);
    const { corps: recu } = await creer(corps);
    const { id } = recu as { id: string };
    expect(recu).toMatchObject({ dejaFait: false });
    expect((await participations(id)).map((p) => [p.structure, p.statut]).sort()).toEqual(
      structures.map((s) => [s, 'Invité']).sort(),
    );
  });

  test('une structure qui n’est plus dans l’annuaire est dite avant que rien ne soit écrit', async () => {
    const corps = demandeDeRencontre([...structures, '999999']);
    const { statut, corps: recu } = await creer(corps);
    expect(statut).toBe(404);
    expect(JSON.stringify(recu)).toContain('n’existe pas ou plus');
    expect(await banc.contexte.depots.rencontres.parCle(corps.cle)).toBeUndefined();
  });

  test('la même demande répétée, ou envoyée deux fois à la fois, ne crée qu’une rencontre', async () => {
    const corps = demandeDeRencontre(structures);
    const reponses = [...(await Promise.all([creer(corps), creer(corps)])), await creer(corps)];
    const ids = new Set(reponses.map((r) => (r.corps as { id: string }).id));
    expect(ids.size).toBe(1);
    expect(await participations([...ids][0] ?? '')).toHaveLength(structures.length);
  });

  test('interrompue n’importe où puis répétée, elle finit avec une rencontre et toutes ses participations, sans doublon', async () => {
    banc.compter();
    await creer(demandeDeRencontre(structures));
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1) {
      for (const apres of [false, true]) {
        const corps = demandeDeRencontre(structures);
        banc.mourirA(rang, apres);
        await creer(corps);
        banc.renaitre();
        const { statut, corps: recu } = await creer(corps);
        expect({ rang, apres, statut }).toEqual({ rang, apres, statut: 200 });
        const { id } = recu as { id: string };
        expect((await participations(id)).map((p) => p.structure).sort()).toEqual([...structures].sort());
        const { items } = await banc.contexte.depots.rencontres.lireOu('cleCreation', corps.cle);
        expect(items).toHaveLength(1);
      }
    }
  });

  test('une date passée est refusée avec la raison, et rien n’est créé', async () => {
    const corps = demandeDeRencontre(structures, { debut: '2020-01-01T09:00:00Z' });
    expect(await creer(corps)).toMatchObject({ statut: 422, corps: { erreur: { code: 'regle-metier' } } });
    expect((await banc.contexte.depots.rencontres.lireOu('cleCreation', corps.cle)).items).toEqual([]);
  });
});

describe('planifier', () => {
  test('la réunion est créée, et la rencontre garde l’événement et le lien', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    const { corps } = await planifier(id, eTag);
    expect(corps).toMatchObject({
      dejaFait: false,
      etat: 'Planifiée',
      invites: 3,
      sansAdresse: [],
      lienReunion: expect.any(String) as unknown,
    });
    expect(await rencontre(id)).toMatchObject({ etat: 'Planifiée', evenementId: expect.any(String) as unknown });
    expect(reunions(titre)).toHaveLength(1);
  });

  test('une structure sans adresse est nommée, les autres sont invitées', async () => {
    const { id: muette } = await banc.contexte.depots.structures.creer({
      nom: 'Sans adresse (exemple)',
      type: 'Association',
      statut: 'Active',
    });
    const { id, eTag } = await uneRencontre(banc, [...structures, muette]);
    const { corps } = await planifier(id, eTag);
    expect(corps).toMatchObject({ invites: 3, sansAdresse: [{ structure: muette, nom: 'Sans adresse (exemple)' }] });
  });

  test('dans chaque structure, la personne qui suit la thématique est invitée, jamais celle qui s’oppose', async () => {
    const titre = unTitre();
    const { id: structure } = await creerStructure(banc, { courrielDuContact: 'principale@exemple.example' });
    const { contacts } = banc.contexte.depots;
    await contacts.creer(
      unContact(structure, { principal: false, courriel: 'suit@exemple.example', thematiques: ['Parentalité'] }),
    );
    await contacts.creer(
      unContact(structure, { courriel: 'oppose@exemple.example', thematiques: ['Parentalité'], opposition: true }),
    );
    const { id, eTag } = await uneRencontre(banc, [structure], { titre });
    await planifier(id, eTag);
    const [reunion] = reunions(titre);
    expect(JSON.stringify(reunion)).toContain('suit@exemple.example');
    expect(JSON.stringify(reunion)).not.toMatch(/principale@|oppose@/);
  });

  test('un lien de réunion qui tarde est gardé à la demande suivante', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const { agenda } = banc.contexte;
    const creerSansLien: typeof agenda.creer = async (demande) => ({
      ...(await agenda.creer(demande)),
      lienReunion: undefined,
    });
    const tardif = { ...banc.contexte, agenda: { ...agenda, creer: creerSansLien } };
    await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } }, tardif);
    expect((await rencontre(id)).lienReunion).toBeUndefined();
    const { corps } = await planifier(id, eTag);
    expect(corps).toMatchObject({ dejaFait: true, lienReunion: expect.any(String) as unknown });
    expect((await rencontre(id)).lienReunion).toEqual((corps as { lienReunion: string }).lienReunion);
  });

  test('deux clics, l’un après l’autre ou à la fois, donnent une seule réunion', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    const [a, b] = await Promise.all([planifier(id, eTag), planifier(id, eTag)]);
    const c = await planifier(id, eTag);
    expect([a.statut, b.statut, c.statut]).toEqual([200, 200, 200]);
    expect([a, b].filter((r) => (r.corps as { dejaFait: boolean }).dejaFait)).toHaveLength(1);
    expect(c.corps).toMatchObject({ dejaFait: true });
    expect(reunions(titre)).toHaveLength(1);
  });

  test('interrompue n’importe où puis répétée, elle finit avec une seule réunion, gardée sur la rencontre', async () => {
    const essai = await uneRencontre(banc, structures);
    banc.compter();
    await planifier(essai.id, essai.eTag);
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1) {
      for (const apres of [false, true]) {
        const titre = unTitre();
        const { id, eTag } = await uneRencontre(banc, structures, { titre });
        banc.mourirA(rang, apres);
        await planifier(id, eTag);
        banc.renaitre();
        const { statut } = await insister(id, eTag);
        expect({ rang, apres, statut, reunions: reunions(titre).length }).toEqual({
          rang,
          apres,
          statut: 200,
          reunions: 1,
        });
        expect(await rencontre(id)).toMatchObject({ etat: 'Planifiée', evenementId: expect.any(String) as unknown });
      }
    }
  });

  test('planifiée par un autre entre la création et l’écriture, elle garde une réunion et le dit', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    const autre = avantDEcrire(banc, 'rencontres', () => planifier(id, eTag));
    const reponse = await banc.appeler(
      planifierRencontre,
      { profil: 'coordination', chemin: { id }, corps: { eTag } },
      autre,
    );
    expect(reponse).toMatchObject({
      statut: 200,
      corps: { dejaFait: true, lienReunion: expect.any(String) as unknown },
    });
    expect(reunions(titre)).toHaveLength(1);
  });

  test('annulée entre la création et l’écriture, la réunion est défaite et la personne prévenue', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    const autre = avantDEcrire(banc, 'rencontres', () => annuler(id, eTag));
    const reponse = await banc.appeler(
      planifierRencontre,
      { profil: 'coordination', chemin: { id }, corps: { eTag } },
      autre,
    );
    expect(reponse).toMatchObject({ statut: 409 });
    expect((await rencontre(id)).etat).toBe('Annulée');
    expect(reunions(titre)).toHaveLength(1);
    expect(vivantes(titre)).toEqual([]);
  });

  test('modifiée d’autre manière entre la création et l’écriture, elle est planifiée et garde les deux changements', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const autre = avantDEcrire(banc, 'rencontres', () =>
      banc.contexte.depots.rencontres.modifier(id, eTag, { lieu: 'Ailleurs' }),
    );
    const reponse = await banc.appeler(
      planifierRencontre,
      { profil: 'coordination', chemin: { id }, corps: { eTag } },
      autre,
    );
    expect(reponse).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await rencontre(id)).toMatchObject({ etat: 'Planifiée', lieu: 'Ailleurs' });
  });

  test('une rencontre modifiée depuis que la personne la regarde n’est pas planifiée', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    await banc.contexte.depots.rencontres.modifier(id, eTag, { lieu: 'Ailleurs' });
    expect(await planifier(id, eTag)).toMatchObject({ statut: 409 });
    expect(reunions(titre)).toEqual([]);
  });
});

describe('annuler', () => {
  test('la réunion est annulée et la rencontre garde la raison ; une seconde fois ne change rien', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    const planifiee = (await planifier(id, eTag)).corps as { eTag: string };
    expect((await annuler(id, planifiee.eTag)).corps).toMatchObject({ etat: 'Annulée', dejaFait: false });
    expect(await rencontre(id)).toMatchObject({ etat: 'Annulée', motifAnnulation: 'Salle prise' });
    expect(vivantes(titre)).toEqual([]);
    expect((await annuler(id, planifiee.eTag)).corps).toMatchObject({ dejaFait: true });
  });

  test('planifiée par un autre entre la lecture et l’écriture, la rencontre annulée n’a plus de réunion', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    const autre = avantDEcrire(banc, 'rencontres', () => planifier(id, eTag));
    const appel = { profil: 'coordination', chemin: { id }, corps: { eTag, motif: 'Salle prise' } } as const;
    expect(await banc.appeler(annulerRencontre, appel, autre)).toMatchObject({
      statut: 200,
      corps: { etat: 'Annulée' },
    });
    expect(reunions(titre)).toHaveLength(1);
    expect(vivantes(titre)).toEqual([]);
  });

  test('annulée dans Microsoft Lists, sa réunion restée vivante est défaite quand on l’annule ici', async () => {
    const titre = unTitre();
    const { id, eTag } = await uneRencontre(banc, structures, { titre });
    const planifiee = (await planifier(id, eTag)).corps as { eTag: string };
    await banc.contexte.depots.rencontres.modifier(id, planifiee.eTag, { etat: 'Annulée' });
    expect(vivantes(titre)).toHaveLength(1);
    expect((await annuler(id, planifiee.eTag)).corps).toMatchObject({ etat: 'Annulée', dejaFait: true });
    expect(vivantes(titre)).toEqual([]);
  });

  test('annulée et planifiée à la fois, elle finit annulée et sans réunion', async () => {
    for (let essai = 0; essai < 6; essai += 1) {
      const titre = unTitre();
      const { id, eTag } = await uneRencontre(banc, structures, { titre });
      await Promise.all([planifier(id, eTag), Promise.resolve().then(() => annuler(id, eTag))]);
      const { etat, eTag: dernier } = await rencontre(id);
      if (etat !== 'Annulée') await annuler(id, dernier);
      expect((await rencontre(id)).etat).toBe('Annulée');
      expect(vivantes(titre)).toEqual([]);
    }
  });
});

describe('préparer et compter', () => {
  test('rien ne se prépare, ne se compte ni ne se décide sur une rencontre annulée', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    await annuler(id, eTag);
    const { eTag: actuel } = await rencontre(id);
    const demandes = [
      [etablirOrdreDuJour, { eTag: actuel }],
      [proposerPoint, { cle: uneCle(), titre: 'Un point perdu', type: 'Information' }],
      [noterSuite, { cle: uneCle(), titre: 'Une décision perdue' }],
      [saisirPresences, { feuilleDePresence: true, lignes: [{ structure: structures[0], statut: 'Présent' }] }],
      [compterPublic, { lignes: [{ trancheAge: '0-10 ans', nombre: 8 }] }],
      [compterALaPorte, { releve: uneCle(), rang: 1, lignes: [{ trancheAge: '0-10 ans', nombre: 8 }] }],
    ] as const;
    for (const [contrat, corps] of demandes) {
      const { statut } = await banc.appeler(contrat, { profil: 'coordination', chemin: { id }, corps });
      expect([contrat.id, statut]).toEqual([contrat.id, 422]);
    }
    expect((await rencontre(id)).eTag).toBe(actuel);
    expect((await participations(id)).map((p) => p.statut)).toEqual(structures.map(() => 'Invité'));
  });

  test('un point ne se propose plus pour une rencontre tenue', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    await banc.contexte.depots.rencontres.modifier(id, eTag, { etat: 'Tenue' });
    const corps = { cle: uneCle(), titre: 'Un point venu trop tard', type: 'Information' };
    expect(await banc.appeler(proposerPoint, { profil: 'coordination', chemin: { id }, corps })).toMatchObject({
      statut: 422,
      corps: { erreur: { message: expect.stringContaining('la prochaine') as unknown } },
    });
  });

  test('l’ordre du jour simulé n’est pas gardé ; établi, il l’est', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const appel = (corps: object) =>
      banc.appeler(etablirOrdreDuJour, { profil: 'coordination', chemin: { id }, corps });
    expect((await appel({ eTag, simuler: true })).corps).toMatchObject({ eTag });
    expect((await rencontre(id)).ordreDuJour).toBeUndefined();
    const { corps } = await appel({ eTag });
    const { ordreDuJour } = await rencontre(id);
    expect(ordreDuJour?.points.reduce((n, p) => n + p.duree, 0)).toBe(90);
    expect(corps).toMatchObject({ ordreDuJour, texte: expect.stringContaining('Parentalité') as unknown });
  });

  test('un point proposé entre dans l’ordre du jour', async () => {
    const { id, eTag } = await uneRencontre(banc, structures);
    const corps = {
      cle: uneCle(),
      titre: 'Le dépliant commun des permanences',
      type: 'Décision',
      structure: structures[0],
    };
    const appel = { profil: 'coordination', chemin: { id }, corps } as const;
    const [a, b] = await Promise.all([banc.appeler(proposerPoint, appel), banc.appeler(proposerPoint, appel)]);
    expect((a.corps as { id: string }).id).toBe((b.corps as { id: string }).id);
    const odj = await banc.appeler(etablirOrdreDuJour, { profil: 'coordination', chemin: { id }, corps: { eTag } });
    expect(JSON.stringify(odj.corps)).toContain('Le dépliant commun des permanences');
  });

  test.each([
    ['la demande perdue', false],
    ['la réponse perdue', true],
  ])('les présences saisies deux fois ne s’écrivent qu’une, et %s ne laisse rien en plan', async (_quoi, apres) => {
    const { id } = await uneRencontre(banc, structures.slice(0, 2));
    const lignes = structures.map((structure) => ({ structure, statut: 'Présent', personnes: 2 }));
    const appel = { profil: 'coordination', chemin: { id }, corps: { feuilleDePresence: true, lignes } } as const;
    banc.perdre(/POST .*\$batch/, apres);
    expect(await banc.appeler(saisirPresences, appel)).toMatchObject({ statut: 200 });
    expect((await banc.appeler(saisirPresences, appel)).corps).toEqual({ enregistrees: 0, inchangees: 3 });
    expect((await participations(id)).map((p) => p.statut)).toEqual(['Présent', 'Présent', 'Présent']);
    expect((await rencontre(id)).feuilleDePresence).toBe(true);
  });

  test('un comptage refait remplace le premier, ligne par ligne', async () => {
    const { id } = await uneRencontre(banc, structures);
    const compter = (lignes: object[]) =>
      banc.appeler(compterPublic, { profil: 'coordination', chemin: { id }, corps: { lignes } });
    await compter([
      { trancheAge: '26-59 ans', nombre: 12 },
      { trancheAge: '0-10 ans', nombre: 4 },
    ]);
    const { corps } = await compter([{ trancheAge: '26-59 ans', nombre: 15 }]);
    expect(corps).toEqual({ enregistrees: 1, total: 19 });
  });

  test.each(['partenaire', 'invite', 'lecture', 'coordination'] as const)(
    'le public d’une rencontre se lit en un total, masqué quand il est petit, dit non compté quand il l’est : %s',
    async (profil) => {
      const { id } = await uneRencontre(banc, structures);
      const lire = async () => (await banc.appeler(lirePublic, { profil, chemin: { id } })).corps;
      const compter = (lignes: object[]) =>
        banc.appeler(compterPublic, { profil: 'coordination', chemin: { id }, corps: { lignes } });
      expect(await lire()).toEqual({ public: { masquee: false, raison: 'Public non compté.' }, reponses: [] });
      await compter([
        { trancheAge: '0-10 ans', nombre: 1 },
        { trancheAge: '26-59 ans', nombre: 3 },
      ]);
      expect(await lire()).toEqual({ public: { masquee: true, raison: 'Moins de 5 personnes.' }, reponses: [] });
      await compter([{ trancheAge: '26-59 ans', nombre: 12 }]);
      expect(await lire()).toEqual({ public: { valeur: 13, masquee: false }, reponses: [] });
      await compter([
        { trancheAge: '0-10 ans', nombre: 0 },
        { trancheAge: '26-59 ans', nombre: 0 },
      ]);
      expect(await lire()).toEqual({ public: { valeur: 0, masquee: false }, reponses: [] });
    },
  );
});
