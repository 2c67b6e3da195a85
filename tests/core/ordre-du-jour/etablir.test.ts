import { type EntreesOrdreDuJour, etablirOrdreDuJour } from '../../../core/ordre-du-jour/etablir.ts';
import { ordreDuJour } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { uneRencontre, uneStructure, uneSuite, unPoint } from '../rencontres/batisseurs.ts';

const MAINTENANT = '2026-03-20T08:00:00Z';

const passee = uneRencontre({ id: '7', titre: 'Parentalité en janvier', debut: '2026-01-15T13:30:00Z' });

const entrees = (valeurs: Partial<EntreesOrdreDuJour> = {}): EntreesOrdreDuJour => ({
  rencontre: uneRencontre({ id: '20', debut: '2026-04-09T12:00:00Z', dureeMinutes: 90, etat: 'À planifier' }),
  nombreInvites: 10,
  points: [],
  suites: [],
  rencontresPassees: [],
  structures: [],
  maintenant: MAINTENANT,
  ...valeurs,
});

const unePlace = (source: string, odj: ReturnType<typeof etablirOrdreDuJour>) =>
  odj.points.filter((p) => p.source === source);

describe('ordre du jour', () => {
  test('sans rien à traiter, il ouvre, échange sur le thème et clôt', () => {
    const odj = etablirOrdreDuJour(entrees());
    expect(odj.points.map((p) => p.source)).toEqual(['ouverture', 'thematique', 'cloture']);
    expect(odj.points.reduce((n, p) => n + p.duree, 0)).toBe(90);
    expect(ordreDuJour.safeParse(odj).success).toBe(true);
  });

  test('le tour de table compte une minute par structure, de cinq en cinq, jamais plus d’un cinquième de la durée', () => {
    const duree = (nombreInvites: number) => etablirOrdreDuJour(entrees({ nombreInvites })).points[0]?.duree;
    expect(duree(0)).toBe(5);
    expect(duree(8)).toBe(15);
    expect(duree(300)).toBe(15);
    expect(etablirOrdreDuJour(entrees({ nombreInvites: 300 })).points[0]?.origine).toContain('ramenée à 15 minutes');
  });

  test('les décisions non faites reviennent, la plus ancienne échéance d’abord, avec leur date et leur retard', () => {
    const odj = etablirOrdreDuJour(
      entrees({
        rencontresPassees: [passee],
        structures: [uneStructure({ id: '3', nom: 'Foyer rural (exemple)' })],
        suites: [
          uneSuite({ id: '1', titre: 'Sans date', rencontre: '7' }),
          uneSuite({ id: '2', titre: 'Ouvrir le lieu', rencontre: '7', echeance: '2026-02-27', structure: '3' }),
          uneSuite({ id: '3', titre: 'Bien plus tard', rencontre: '7', echeance: '2026-06-30', etat: 'En cours' }),
        ],
      }),
    );
    const decisions = unePlace('decision-non-faite', odj);
    expect(decisions.map((p) => p.titre)).toEqual(['Ouvrir le lieu', 'Bien plus tard', 'Sans date']);
    expect(decisions[0]?.origine).toBe(
      'Décision du jeudi 15 janvier 2026, échue depuis 3 semaines, portée par Foyer rural (exemple)',
    );
    expect(decisions[0]?.reference).toEqual({ liste: 'Suites', id: '2' });
    expect(decisions[2]?.origine).toContain('sans échéance');
  });

  test('une décision faite, abandonnée, d’un autre thème ou de cette rencontre ne revient pas', () => {
    const odj = etablirOrdreDuJour(
      entrees({
        suites: [
          uneSuite({ id: '1', etat: 'Faite' }),
          uneSuite({ id: '2', etat: 'Abandonnée' }),
          uneSuite({ id: '3', thematique: 'Logement' }),
          uneSuite({ id: '4', rencontre: '20' }),
        ],
      }),
    );
    expect(unePlace('decision-non-faite', odj)).toEqual([]);
    expect(odj.ecartes).toEqual([]);
  });

  test('les points proposés ne chassent pas les décisions : leur temps est protégé', () => {
    const odj = etablirOrdreDuJour(
      entrees({
        suites: Array.from({ length: 20 }, (_, i) => uneSuite({ id: String(i + 1) })),
        points: Array.from({ length: 20 }, (_, i) => unPoint({ id: String(i + 1), structure: String(i + 1) })),
      }),
    );
    const minutes = unePlace('decision-non-faite', odj).reduce((n, p) => n + p.duree, 0);
    expect(minutes).toBeGreaterThanOrEqual(20);
    expect(unePlace('point-propose', odj).length).toBeGreaterThan(0);
  });

  test('chaque structure passe à son tour : proposer beaucoup n’évince personne', () => {
    const bavarde = Array.from({ length: 12 }, (_, i) =>
      unPoint({ id: String(i + 1), structure: '1', proposeLe: '2026-01-01T08:00:00Z' }),
    );
    const discrete = unPoint({ id: '90', structure: '2', proposeLe: '2026-03-19T08:00:00Z' });
    const odj = etablirOrdreDuJour(entrees({ points: [...bavarde, discrete] }));
    expect(unePlace('point-propose', odj).map((p) => p.reference?.id)).toContain('90');
    expect(odj.ecartes.length).toBeGreaterThan(0);
  });

  test('un point retenu par la coordination passe avant les points proposés', () => {
    const odj = etablirOrdreDuJour(
      entrees({
        rencontre: uneRencontre({ id: '20', dureeMinutes: 30, debut: '2026-04-09T12:00:00Z' }),
        points: [
          unPoint({ id: '1', structure: '1', dureeMinutes: 30, proposeLe: '2026-01-01T08:00:00Z' }),
          unPoint({ id: '2', structure: '2', dureeMinutes: 30, etat: 'Retenu', proposeLe: '2026-03-01T08:00:00Z' }),
        ],
      }),
    );
    expect(unePlace('point-propose', odj).map((p) => p.reference?.id)).toEqual(['2']);
    expect(unePlace('point-propose', odj)[0]?.origine).toContain('retenu par la coordination, 30 minutes demandées');
    expect(odj.ecartes[0]?.raison).toMatch(/ce point en demande au moins 15/);
  });

  test('un point qui vise une autre rencontre lui est laissé ; un point traité ou écarté ne revient pas', () => {
    const odj = etablirOrdreDuJour(
      entrees({
        points: [
          unPoint({ id: '1', rencontre: '99' }),
          unPoint({ id: '2', etat: 'Reporté', rencontre: '20' }),
          unPoint({ id: '3', etat: 'Traité' }),
          unPoint({ id: '4', etat: 'Écarté' }),
          unPoint({ id: '5', thematique: 'Logement' }),
          unPoint({ id: '6', thematique: 'Logement', rencontre: '20' }),
        ],
      }),
    );
    expect(unePlace('point-propose', odj).map((p) => p.reference?.id)).toEqual(['6']);
    expect(odj.ecartes).toEqual([]);
  });

  test('un point qui n’a pas tenu à la rencontre précédente revient, un point qui a eu son temps non', () => {
    const tenue = (valeurs: Parameters<typeof uneRencontre>[0]) => uneRencontre({ ...valeurs, etat: 'Tenue' });
    const avec = (id: string) =>
      ordreDuJour.parse({
        version: 1,
        etabliLe: '2026-01-10T09:00:00Z',
        dureeMinutes: 15,
        ecartes: [],
        points: [
          {
            titre: 'Fait',
            type: 'Échange',
            source: 'point-propose',
            origine: '',
            debut: 0,
            duree: 15,
            reference: { liste: 'PointsOrdreDuJour', id },
          },
        ],
      });
    const odj = etablirOrdreDuJour(
      entrees({
        rencontresPassees: [
          tenue({ id: '7', debut: '2026-01-15T13:30:00Z', ordreDuJour: avec('1') }),
          uneRencontre({ id: '8', debut: '2026-02-15T13:30:00Z', etat: 'Annulée' }),
          uneRencontre({ id: '9', debut: '2026-05-15T13:30:00Z', etat: 'Planifiée' }),
        ],
        points: [
          unPoint({ id: '1', rencontre: '7' }),
          unPoint({ id: '2', rencontre: '7' }),
          unPoint({ id: '3', rencontre: '8', etat: 'Retenu' }),
          unPoint({ id: '4', rencontre: '9' }),
          unPoint({ id: '5', etat: 'Reporté' }),
        ],
      }),
    );
    const places = unePlace('point-propose', odj);
    expect(places.map((p) => p.reference?.id).toSorted()).toEqual(['2', '3', '5']);
    expect(places.find((p) => p.reference?.id === '2')?.origine).toContain(
      'reporté de la rencontre du jeudi 15 janvier 2026',
    );
  });

  test('les structures recensées depuis la dernière rencontre du thème sont présentées, pas celles d’avant ni les archivées', () => {
    const nouvelle = { thematiques: ['Parentalité'], recenseeLe: '2026-02-01' };
    const odj = etablirOrdreDuJour(
      entrees({
        rencontresPassees: [passee, uneRencontre({ id: '8', debut: '2026-03-01T09:00:00Z', etat: 'Annulée' })],
        structures: [
          uneStructure({ id: '1', nom: 'La Ronde (exemple)', ...nouvelle }),
          uneStructure({ id: '2', nom: 'Ancienne', ...nouvelle, recenseeLe: '2026-01-15' }),
          uneStructure({ id: '3', nom: 'Archivée', ...nouvelle, statut: 'Archivée' }),
          uneStructure({ id: '4', nom: 'Autre thème', ...nouvelle, thematiques: ['Logement'] }),
        ],
      }),
    );
    const [point] = unePlace('structures-nouvelles', odj);
    expect(point?.titre).toBe('Présentation d’une structure nouvelle\u00A0: La Ronde (exemple)');
    expect(point?.origine).toBe('1 structure recensée depuis la rencontre du jeudi 15 janvier 2026');
  });

  test('une première rencontre d’un thème ne présente pas tout l’annuaire', () => {
    const odj = etablirOrdreDuJour(
      entrees({ structures: [uneStructure({ thematiques: ['Parentalité'], recenseeLe: '2026-02-01' })] }),
    );
    expect(unePlace('structures-nouvelles', odj)).toEqual([]);
  });

  test('en quinze minutes, il reste valable et place au moins une décision', () => {
    const odj = etablirOrdreDuJour(
      entrees({
        rencontre: uneRencontre({ id: '20', dureeMinutes: 15, debut: '2026-04-09T12:00:00Z' }),
        nombreInvites: 40,
        suites: [uneSuite({ id: '1' }), uneSuite({ id: '2' })],
        points: [unPoint({ id: '1' })],
      }),
    );
    expect(odj.points.reduce((n, p) => n + p.duree, 0)).toBe(15);
    expect(unePlace('decision-non-faite', odj).length).toBeGreaterThan(0);
    expect(odj.points.at(0)?.source).toBe('ouverture');
    expect(odj.points.at(-1)?.source).toBe('cloture');
  });

  test('les informations viennent avant les échanges, les échanges avant les décisions', () => {
    const odj = etablirOrdreDuJour(
      entrees({
        points: [
          unPoint({ id: '1', type: 'Décision' }),
          unPoint({ id: '2', type: 'Échange' }),
          unPoint({ id: '3', type: 'Information' }),
        ],
      }),
    );
    expect(unePlace('point-propose', odj).map((p) => p.type)).toEqual(['Information', 'Échange', 'Décision']);
  });

  test('un point remis par la coordination à la prochaine y revient sans attendre, une fois', () => {
    const prochaine = uneRencontre({ id: '20', debut: '2026-04-09T12:00:00Z', dureeMinutes: 90 });
    const avant = uneRencontre({ id: '9', debut: '2026-03-30T12:00:00Z', etat: 'Planifiée' });
    const point = unPoint({ id: '1', rencontre: '9', etat: 'Reporté' });
    const odj = etablirOrdreDuJour(
      entrees({
        rencontre: prochaine,
        rencontresPassees: [avant],
        points: [point, unPoint({ id: '2', rencontre: '9' })],
      }),
    );
    expect(unePlace('point-propose', odj).map((p) => p.reference?.id)).toEqual(['1']);

    const suivante = entrees({
      rencontre: uneRencontre({ id: '30', debut: '2026-06-09T12:00:00Z', dureeMinutes: 90 }),
      rencontresPassees: [avant, { ...prochaine, etat: 'Planifiée', ordreDuJour: odj }],
      points: [point],
    });
    expect(unePlace('point-propose', etablirOrdreDuJour(suivante))).toEqual([]);
  });

  test('ce que la coordination a ajouté garde ses minutes, ses sous-points et qui le présente', () => {
    const ajoute = {
      titre: 'Visite du lieu',
      type: 'Information',
      source: 'ajoute',
      origine: 'Ajouté par la coordination',
      debut: 10,
      duree: 25,
      sousPoints: ['Le hall', 'La cuisine'],
      presente: { structure: '3', nom: 'Foyer rural (exemple)' },
    } as const;
    const precedent = ordreDuJour.parse({ ...etablirOrdreDuJour(entrees()), points: [ajoute], ecartes: [] });
    const [repris] = unePlace('ajoute', etablirOrdreDuJour(entrees({ precedent })));
    expect(repris).toMatchObject({ duree: 25, sousPoints: ajoute.sousPoints, presente: ajoute.presente });
  });

  test('ce que la coordination a retiré ou remis ne revient pas au calcul suivant, et reste dit', () => {
    const suite = uneSuite({ id: '4', titre: 'Ouvrir le lieu', rencontre: '7' });
    const base = entrees({ rencontresPassees: [passee], suites: [suite] });
    const premier = etablirOrdreDuJour(base);
    const [decision] = unePlace('decision-non-faite', premier);
    const { titre, type, source, reference } = decision ?? premier.points[0] ?? {};
    const precedent = ordreDuJour.parse({
      ...premier,
      ecartes: [{ titre, type, source, reference, raison: 'Retiré de l’ordre du jour.', motif: 'retire' }],
    });
    const odj = etablirOrdreDuJour({ ...base, precedent });
    expect(unePlace('decision-non-faite', odj)).toEqual([]);
    expect(odj.ecartes).toEqual(precedent.ecartes);
  });

  test('autour d’un point verrouillé, ce qui ne tient nulle part d’affilée dit pourquoi', () => {
    const rencontre = uneRencontre({ id: '20', debut: '2026-04-09T12:00:00Z', dureeMinutes: 60 });
    const intervention = {
      titre: 'La DDTM présente',
      type: 'Information',
      source: 'ajoute',
      origine: '',
      debut: 20,
      duree: 30,
      verrouille: true,
    } as const;
    const precedent = ordreDuJour.parse({ ...etablirOrdreDuJour(entrees({ rencontre })), points: [intervention] });
    const odj = etablirOrdreDuJour(entrees({ rencontre, precedent, points: [unPoint({ id: '1', dureeMinutes: 40 })] }));
    expect(odj.points).toContainEqual(intervention);
    expect(odj.ecartes[0]?.raison).toMatch(
      /d’affilée entre les points verrouillés\u202F; ce point en demande au moins 20/,
    );
  });

  test('un ordre du jour gardé avant qu’il se compose à la main se lit encore', () => {
    const ancien = {
      version: 1,
      etabliLe: '2025-10-01T08:00:00Z',
      dureeMinutes: 60,
      points: [{ titre: 'Accueil', type: 'Information', source: 'ouverture', origine: 'Tour', debut: 0, duree: 11 }],
      ecartes: [{ titre: 'Budget', type: 'Décision', source: 'point-propose', raison: 'Il ne restait rien.' }],
    };
    expect(ordreDuJour.parse(ancien)).toEqual(ancien);
  });
});
