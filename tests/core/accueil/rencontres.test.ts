import { ceQuiAttend } from '../../../core/accueil/ce-qui-attend.ts';
import { ceQuiVient } from '../../../core/accueil/ce-qui-vient.ts';
import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import type { Sondage } from '../../../core/lists/sondages.list.ts';
import { uneParticipation, uneRencontre } from '../indicateurs/batisseurs.ts';

const MAINTENANT = '2026-11-23T09:00:00Z';
const acteur = (profil: Profil, structures: readonly string[] = [], rencontres: readonly string[] = []): Acteur => ({
  profil,
  id: 'o.t',
  structures,
  rencontres,
});
const RIEN = {
  rencontres: [],
  participations: [],
  suites: [],
  structures: [],
  misesEnLien: [],
  sondages: [],
  votes: [],
  canal: 'Coopération',
  cadenceParDefautMois: 12,
  maintenant: MAINTENANT,
};
const lignes = (e: Parameters<typeof ceQuiAttend>[0]) => ceQuiAttend(e).filter((a) => a.genre !== 'mois-a-publier');
const genres = (e: Parameters<typeof ceQuiAttend>[0]) => lignes(e).map(({ genre }) => genre);

const proche = uneRencontre({ id: '6', titre: 'Logement', etat: 'Planifiée', debut: '2026-12-03T13:00:00Z' });
const invitee = (structure: string, dite: object = {}) =>
  uneParticipation({ id: structure, rencontre: '6', structure, statut: 'Invité', ...dite });

describe('Les réponses qui manquent', () => {
  const coordination = { ...RIEN, acteur: acteur('coordination') };

  test('d’une rencontre planifiée et proche, la coordination lit combien n’ont pas répondu, et va aux invités', () => {
    const participations = [
      invitee('1'),
      invitee('2'),
      invitee('3', { reponse: 'Vient' }),
      invitee('4', { statut: 'Excusé' }),
      invitee('5', { role: 'Informé' }),
      invitee('6', { sansInvitation: true }),
      uneParticipation({ id: '9', rencontre: '7', structure: '1', statut: 'Invité' }),
    ];
    expect(lignes({ ...coordination, rencontres: [proche], participations })).toEqual([
      {
        cle: 'reponses-6',
        genre: 'reponses-manquantes',
        titre: 'Logement',
        nombre: 2,
        le: proche.debut,
        vers: { entite: 'rencontres', sous: 'rencontre/6/invites' },
      },
    ]);
  });

  test('rien n’attend quand toutes ont répondu, plus de quatorze jours avant, ni d’une rencontre non planifiée ou passée', () => {
    const dit = (r: object, p: object = {}) =>
      genres({ ...coordination, rencontres: [{ ...proche, ...r }], participations: [invitee('1', p)] });
    expect(dit({})).toEqual(['reponses-manquantes']);
    expect(dit({}, { reponse: 'Ne vient pas', statut: 'Excusé' })).toEqual([]);
    expect(dit({ debut: '2026-12-07T13:00:00Z' })).toEqual(['reponses-manquantes']);
    expect(dit({ debut: '2026-12-08T13:00:00Z' })).toEqual([]);
    expect(dit({ debut: '2026-11-20T13:00:00Z' })).not.toContain('reponses-manquantes');
    expect(dit({ etat: 'Annulée' })).toEqual([]);
    expect(dit({ etat: 'À planifier' })).toEqual(['invitations-a-envoyer']);
  });

  test('le silence des autres n’attend pas qui est seulement invité', () => {
    const e = { ...RIEN, rencontres: [proche], participations: [invitee('1'), invitee('7', { reponse: 'Vient' })] };
    expect(genres({ ...e, acteur: acteur('partenaire', ['7']) })).toEqual([]);
  });
});

describe('Un point à présenter', () => {
  const point = (titre: string, presente?: { readonly structure?: string; readonly nom: string }) => ({
    titre,
    type: 'Échange' as const,
    source: 'ajoute' as const,
    origine: '',
    debut: 0,
    duree: 10,
    ...(presente === undefined ? {} : { presente }),
  });
  const avec = (...points: readonly ReturnType<typeof point>[]) => ({
    ...proche,
    ordreDuJour: { version: 1 as const, etabliLe: MAINTENANT, dureeMinutes: 120, points: [...points], ecartes: [] },
  });
  const a = (structure: string) => ({ structure, nom: `Structure ${structure}` });
  const points = avec(
    point('Ouverture', { nom: 'la coordination' }),
    point('Les permanences', a('7')),
    point('L’hiver', a('8')),
    point('Sans personne'),
  );

  test.each(['partenaire', 'invite'] as const)('attend le profil %s dont la structure le présente, elle seule', (p) => {
    expect(lignes({ ...RIEN, rencontres: [points], acteur: acteur(p, ['7']) })).toEqual([
      {
        cle: 'point-6',
        genre: 'point-a-presenter',
        titre: 'Logement',
        point: 'Les permanences',
        nombre: 1,
        le: proche.debut,
        vers: { entite: 'rencontres', sous: 'rencontre/6/odj' },
      },
    ]);
    expect(lignes({ ...RIEN, rencontres: [points], acteur: acteur(p, ['9']) })).toEqual([]);
    expect(lignes({ ...RIEN, rencontres: [points], acteur: acteur(p) })).toEqual([]);
  });

  test('plusieurs points de la même rencontre font une ligne, qui les compte', () => {
    const deux = avec(point('Un', a('7')), point('Deux', a('7')));
    const [ligne] = lignes({ ...RIEN, rencontres: [deux], acteur: acteur('partenaire', ['7']) });
    expect([ligne?.point, ligne?.nombre]).toEqual(['Un', 2]);
  });

  test('d’un brouillon, d’une rencontre annulée ou passée, aucun point n’attend ; ni qui ne fait que lire', () => {
    const dit = (r: object, profil: Profil = 'partenaire') =>
      genres({ ...RIEN, rencontres: [{ ...points, ...r }], acteur: acteur(profil, profil === 'lecture' ? [] : ['7']) });
    expect(dit({})).toEqual(['point-a-presenter']);
    expect(dit({ etat: 'Brouillon' })).toEqual([]);
    expect(dit({ etat: 'Annulée' })).toEqual([]);
    expect(dit({ debut: '2026-11-20T13:00:00Z' })).toEqual([]);
    expect(dit({}, 'lecture')).toEqual([]);
  });
});

describe('Qui co-organise', () => {
  const sondage = {
    id: '3',
    rencontre: '6',
    creneaux: [],
    etat: 'Ouvert',
    cloture: '2026-12-01T17:00:00Z',
  } as unknown as Sondage;
  const dit = (r: object, plus: object = {}, qui: Acteur = acteur('partenaire', ['7'], ['6'])) =>
    lignes({
      ...RIEN,
      rencontres: [{ ...proche, ...r }],
      participations: [invitee('7', { reponse: 'Vient', coorganise: true }), invitee('8')],
      acteur: qui,
      ...plus,
    });

  test('le lit, avec combien de structures n’ont pas répondu', () => {
    expect(dit({})).toEqual([
      {
        cle: 'co-organise-6',
        genre: 'co-organisation',
        titre: 'Logement',
        nombre: 1,
        le: proche.debut,
        vers: { entite: 'rencontres', sous: 'rencontre/6' },
      },
    ]);
  });

  test('lit que le sondage est ouvert, jusqu’à sa clôture, et y va', () => {
    const sansDate = { etat: 'À planifier', debut: undefined };
    expect(dit(sansDate, { sondages: [sondage] })).toEqual([
      {
        cle: 'co-organise-6',
        genre: 'sondage-co-organise',
        titre: 'Logement',
        le: '2026-12-01T17:00:00Z',
        vers: { entite: 'rencontres', sous: 'rencontre/6/date' },
      },
    ]);
    const close = { sondages: [sondage], maintenant: '2026-12-01T17:00:00Z' };
    expect(dit(sansDate, close).map(({ genre }) => genre)).toEqual(['co-organisation']);
  });

  test('a le compte rendu à écrire une fois la rencontre tenue, jusqu’à ce qu’il soit soumis', () => {
    const tenue = { etat: 'Tenue', debut: '2026-11-20T09:00:00Z' };
    expect(dit(tenue).map(({ genre, vers }) => [genre, vers.sous])).toEqual([
      ['compte-rendu-a-ecrire', 'rencontre/6/compte-rendu'],
    ]);
    expect(dit({ ...tenue, approbationDemandeeLe: '2026-11-22T09:00:00Z' })).toEqual([]);
    expect(dit({ etat: 'Annulée' })).toEqual([]);
  });

  test('est la personne désignée : ni ses collègues, ni les autres structures, ni qui ne fait que lire', () => {
    const tenue = { etat: 'Tenue', debut: '2026-11-20T09:00:00Z' };
    const lit = (qui: Acteur) => [...dit({}, {}, qui), ...dit(tenue, {}, qui)].map(({ genre }) => genre);
    expect(lit(acteur('partenaire', ['7']))).toEqual([]);
    expect(lit(acteur('invite', ['8'], ['5']))).toEqual(['invitation']);
    expect(lit(acteur('lecture', [], ['6']))).toEqual([]);
  });

  test('d’une série, la prochaine séance seule', () => {
    const seances = ['2027-01-14', '2026-12-10'].map((jour, i) =>
      uneRencontre({ id: String(i + 1), serie: 'Café', etat: 'À planifier', debut: `${jour}T09:00:00Z` }),
    );
    const e = { ...RIEN, rencontres: seances, acteur: acteur('invite', ['7'], ['1', '2']) };
    expect(lignes(e).map(({ cle }) => cle)).toEqual(['co-organise-2']);
  });

  test('ce qui vient dit à toute sa structure qu’elle co-organise', () => {
    const participations = [invitee('7', { coorganise: true }), invitee('8')];
    const vient = (structure: string) =>
      ceQuiVient({ rencontres: [proche], participations }, [structure], MAINTENANT).map((r) => r.coorganise);
    expect([vient('7'), vient('8')]).toEqual([[true], [false]]);
  });
});

describe('Ce qui gêne une rencontre à venir', () => {
  const heurt = { dit: 'À la même heure que « Santé »', quoiFaire: 'Changez l’heure, ou la salle.', avec: '7' };
  const ferie = { dit: 'Jour férié : Noël', quoiFaire: 'Choisissez un autre jour.' };
  const genes = new Map([['6', [heurt, ferie]]]);
  const genees = (qui: Acteur) =>
    lignes({ ...RIEN, acteur: qui, rencontres: [proche], genes }).filter(({ genre }) => genre === 'rencontre-genee');

  test('la coordination lit laquelle, avec quoi, que faire, et va sur sa page', () => {
    expect(genees(acteur('coordination'))).toMatchObject([
      {
        cle: 'genee-6',
        titre: 'Logement',
        le: proche.debut,
        gene: { dit: heurt.dit, quoiFaire: heurt.quoiFaire, autres: 1 },
        vers: { entite: 'rencontres', sous: 'rencontre/6' },
      },
    ]);
  });

  test('qui co-organise la lit aussi, et le dit à la coordination ; les autres n’en lisent rien', () => {
    expect(genees(acteur('partenaire', ['1'], ['6']))).toMatchObject([
      { gene: { dit: heurt.dit, quoiFaire: expect.stringMatching(/^Dites-le à la coordination/) as unknown } },
    ]);
    expect(genees(acteur('partenaire', ['1'], ['9']))).toEqual([]);
    expect(genees(acteur('lecture'))).toEqual([]);
  });
});
