import fc from 'fast-check';
import { deuxTaux, enPourcent } from '../../../core/presences/deux-taux.ts';
import {
  REPONSES_A_L_INVITATION,
  ROLES_DANS_LE_GROUPE,
  STATUTS_DE_PARTICIPATION,
} from '../../../core/vocabulaires/rencontres.ts';

const dite = fc.record({
  statut: fc.constantFrom(...STATUTS_DE_PARTICIPATION),
  reponse: fc.option(fc.constantFrom(...REPONSES_A_L_INVITATION), { nil: undefined }),
  sansInvitation: fc.boolean(),
  role: fc.option(fc.constantFrom(...ROLES_DANS_LE_GROUPE), { nil: undefined }),
});

test('un taux ne dépasse jamais ce sur quoi il repose, ni les invitées ; une venue sans invitation n’entre dans aucun, une structure tenue au courant non plus', () => {
  fc.assert(
    fc.property(fc.array(dite), (dites) => {
      const { invitees, surLesReponses, surLesPresences } = deuxTaux(dites);
      for (const { valeur, denominateur } of [surLesReponses, surLesPresences]) {
        expect(valeur).toBeLessThanOrEqual(denominateur);
        expect(denominateur).toBeLessThanOrEqual(invitees);
      }
      expect(
        deuxTaux([...dites, { statut: 'Présent', reponse: 'Vient', sansInvitation: true, role: undefined }]),
      ).toEqual(deuxTaux(dites));
      expect(
        deuxTaux([...dites, { statut: 'Absent', reponse: 'Vient', sansInvitation: false, role: 'Informé' }]),
      ).toEqual(deuxTaux(dites));
    }),
  );
});

test('de rien, il n’y a pas de taux', () => {
  expect(enPourcent({ valeur: 0, denominateur: 0 })).toBeUndefined();
  expect(enPourcent({ valeur: 2, denominateur: 3 })).toBe(66.7);
});
