import { attendusDevenus, preparerInvites } from '../../../core/rencontres/invites.ts';
import { proposerInvites } from '../../../core/rencontres/proposer-invites.ts';
import { proposerRole, rolesTenus } from '../../../core/rencontres/roles.ts';
import { uneParticipation, uneRencontre, uneStructure } from './batisseurs.ts';

const MAINTENANT = '2026-04-01T08:00:00Z';
const passees = ['1', '2', '3'].map((id) =>
  uneRencontre({ id, debut: `2026-0${id}-10T13:00:00Z`, feuilleDePresence: true }),
);
const rang = (rencontre: string, valeurs: Parameters<typeof uneParticipation>[0] = {}) =>
  uneParticipation({ id: `1${rencontre}`, rencontre, structure: '7', ...valeurs });
const proposee = (participations: ReturnType<typeof rang>[], roles?: Parameters<typeof proposerInvites>[0]['roles']) =>
  proposerInvites({
    thematique: 'Parentalité',
    structures: [uneStructure({ id: '7', thematiques: ['Parentalité'] })],
    contacts: [],
    participations,
    rencontres: passees,
    maintenant: MAINTENANT,
    ...(roles === undefined ? {} : { roles }),
  })[0]?.role;

describe('la place proposée', () => {
  test.each([
    ['Noyau', ['Présent', 'Absent', 'Présent'], 'présente à 2 des 3 dernières rencontres du thème'],
    ['Ponctuel', ['Présent', 'Excusé', 'Absent'], 'venue une fois sur ce thème'],
    ['Informé', ['Excusé', 'Absent', 'Excusé'], 'invitée aux 3 dernières, jamais venue'],
    ['Ponctuel', ['Excusé', 'Absent'], 'pas encore venue sur ce thème'],
  ] as const)('%s : %j', (role, statuts, raison) => {
    expect(proposee(statuts.map((statut, i) => rang(String(i + 1), { statut })))).toEqual({ role, raison });
  });

  test('tenue au courant, une structure n’est pas de celles qui, invitées, ne viennent jamais', () => {
    expect(proposee(['1', '2', '3'].map((r) => rang(r, { statut: 'Invité', role: 'Informé' })))?.role).toBe('Ponctuel');
  });

  test('celle de la série, ou de la rencontre copiée, passe avant ce que disent les présences', () => {
    const participations = ['1', '2', '3'].map((r) =>
      rang(r, { statut: 'Présent', role: r === '2' ? 'Informé' : 'Noyau' }),
    );
    const serie = passees.map((r) => ({ ...r, serie: r.id === '3' ? 'Une autre' : 'Les matinales' }));
    const deLaSerie = rolesTenus({ rencontres: serie, participations }, { serie: 'Les matinales' });
    expect(proposee(participations, deLaSerie)).toEqual({ role: 'Informé', raison: 'sa place dans la série' });
    const copiee = rolesTenus({ rencontres: serie, participations }, { modele: '3', serie: 'Les matinales' });
    expect(copiee.get('7')).toEqual({ role: 'Noyau', raison: 'sa place à la rencontre copiée' });
    expect(rolesTenus({ rencontres: passees, participations }, {}).size).toBe(0);
  });

  test('sans passé, ponctuelle', () => {
    const vide = {
      derniereLe: undefined,
      regardees: 0,
      presences: () => [],
      dejaInvitee: () => false,
      invitations: () => 0,
    };
    expect(proposerRole(vide, '7').role).toBe('Ponctuel');
  });
});

describe('changer de place', () => {
  const rencontre = uneRencontre({ id: '9', etat: 'Planifiée', debut: '2026-05-10T13:00:00Z' });
  const existantes = [
    uneParticipation({ id: '1', rencontre: '9', structure: '7', statut: 'Invité', role: 'Noyau' }),
    uneParticipation({ id: '2', rencontre: '9', structure: '8', statut: 'Invité', role: 'Informé' }),
  ];
  const preparer = (corps: Partial<Parameters<typeof preparerInvites>[0]['corps']>) => {
    const prete = preparerInvites({
      rencontre,
      existantes,
      corps: { ajouter: [], retirer: [], ...corps },
      maintenant: MAINTENANT,
    });
    if (!prete.ok) throw new Error(prete.refus.message);
    return prete.valeur;
  };

  test('de noyau à ponctuel, personne ne quitte la réunion ; à informé, si ; d’informé à ponctuel, on y entre', () => {
    const ponctuel = preparer({ changer: [{ id: '7', role: 'Ponctuel' }] });
    expect(ponctuel.modifier).toEqual([{ id: '1', eTag: existantes[0]?.eTag, patch: { role: 'Ponctuel' } }]);
    expect(attendusDevenus(existantes, ponctuel)).toEqual({ attendus: new Set(['7']), quittees: new Set() });
    const informe = preparer({
      changer: [
        { id: '7', role: 'Informé' },
        { id: '8', role: 'Ponctuel' },
      ],
    });
    expect(attendusDevenus(existantes, informe)).toEqual({ attendus: new Set(['8']), quittees: new Set(['7']) });
  });

  test('ajoutée pour être tenue au courant, une structure n’entre pas dans la réunion', () => {
    const prete = preparer({ ajouter: [{ id: '9', raison: 'Voisine', role: 'Informé' }] });
    expect(prete.creer).toMatchObject([{ structure: '9', role: 'Informé' }]);
    expect(attendusDevenus(existantes, prete).attendus).toEqual(new Set(['7']));
  });
});
