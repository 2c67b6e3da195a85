import { calculer } from '../../../core/indicateurs/calculs.ts';
import { estOuvert } from '../../../core/indicateurs/calculs-ouverts.ts';
import { lignesComptees } from '../../../core/indicateurs/lignes-comptees.ts';
import { assembler } from '../../../core/indicateurs/operations.ts';
import { anneeJusqua } from '../../../core/indicateurs/periode.ts';
import { CALCULS } from '../../../core/vocabulaires/actions.ts';
import {
  unBesoin,
  uneDiffusion,
  uneMiseEnLien,
  uneParticipation,
  uneRencontre,
  uneStructure,
  uneSuite,
  unIndicateur,
} from './batisseurs.ts';
import { entrees } from './entrees.ts';

const coordination = { profil: 'coordination', structures: [] } as const;
const lecture = { profil: 'lecture', structures: [] } as const;
const annee = anneeJusqua('2026-03');

const o = assembler(
  entrees({
    rencontres: [
      uneRencontre({ id: '1' }),
      uneRencontre({ id: '2', etat: 'Annulée' }),
      uneRencontre({ id: '3', thematique: 'Santé', feuilleDePresence: false }),
    ],
    structures: [
      uneStructure({ id: '1', nom: 'Centre social (exemple)' }),
      uneStructure({
        id: '2',
        nom: 'Foyer de la rue des Lilas blancs',
        adresse: '4 rue des Lilas blancs',
        adresseProtegee: true,
      }),
    ],
    participations: [
      uneParticipation({ id: '1', rencontre: '1', structure: '1' }),
      uneParticipation({ id: '2', rencontre: '1', structure: '2' }),
    ],
    misesEnLien: [uneMiseEnLien({ id: '1', demandeur: '1', destinataire: '2', faiteLe: '2026-03-04' })],
    diffusions: [uneDiffusion({ id: '1', objet: 'Annuaire pour la PMI', diffuseeLe: '2026-03-02', exemplaires: 3 })],
    besoins: [unBesoin({ id: '1', intitule: 'Un répit', origine: 'Mise en lien', releveLe: '2026-03-03' })],
    suites: [uneSuite({ id: '1', echeance: '2026-03-20', rencontre: '1' })],
  }),
  5,
);

test('chaque calcul qui s’ouvre donne ses lignes, les autres disent qu’ils n’en ont pas', () => {
  for (const calcul of CALCULS)
    expect(lignesComptees(o, unIndicateur({ calcul }), annee, coordination) !== undefined).toBe(estOuvert(calcul));
});

test.each(['structures-presentes', 'structures-recensees', 'mises-en-lien', 'questions-sans-reponse'] as const)(
  'autant de lignes que le chiffre : %s',
  (calcul) => {
    const i = unIndicateur({ calcul });
    expect(lignesComptees(o, i, annee, coordination)?.total).toBe(calculer(o, i, annee).valeur);
  },
);

test('les rencontres derrière un chiffre sont celles de ses limites, et ce qui n’y entre pas est dit', () => {
  const dits = (thematiques: string[]) =>
    lignesComptees(o, unIndicateur({ calcul: 'taux-de-presence', thematiques }), annee, lecture)?.lignes;
  expect(dits([])).toMatchObject([{ id: '1' }, { id: '3', dit: expect.stringContaining('n’y entre pas') }]);
  expect(dits(['Santé'])?.map((l) => l.id)).toEqual(['3']);
});

test('une structure à l’adresse protégée est comptée, jamais nommée à qui ne doit pas la lire', () => {
  for (const calcul of CALCULS) {
    const lues = lignesComptees(o, unIndicateur({ calcul }), annee, lecture);
    expect(JSON.stringify(lues ?? '')).not.toContain('Lilas');
  }
  const presentes = lignesComptees(o, unIndicateur({ calcul: 'structures-presentes' }), annee, lecture);
  expect(presentes).toEqual({
    total: 2,
    lignes: [{ liste: 'Structures', id: '1', titre: 'Centre social (exemple)' }],
  });
  expect(lignesComptees(o, unIndicateur({ calcul: 'structures-presentes' }), annee, coordination)?.lignes).toHaveLength(
    2,
  );
});

test('à qui l’on a remis l’annuaire et les besoins entendus ne se lisent que de la coordination', () => {
  for (const calcul of ['diffusions', 'questions-sans-reponse'] as const) {
    expect(lignesComptees(o, unIndicateur({ calcul }), annee, lecture)).toEqual({ total: 1, lignes: [] });
    expect(lignesComptees(o, unIndicateur({ calcul }), annee, coordination)?.lignes).toHaveLength(1);
  }
});
