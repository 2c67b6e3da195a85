import fc from 'fast-check';
import { type LigneDePresence, preparerPresences } from '../../../core/presences/enregistrer.ts';
import { STATUTS_DE_PARTICIPATION } from '../../../core/vocabulaires/rencontres.ts';
import { uneParticipation } from '../rencontres/batisseurs.ts';

const invitee = uneParticipation({ id: '31', cle: '9-1', rencontre: '9', structure: '1', statut: 'Invité' });

describe('enregistrement des présences', () => {
  test('une structure invitée change de statut, une autre est ajoutée, sous une clé par rencontre et structure', () => {
    const prepare = preparerPresences({
      rencontre: '9',
      lignes: [
        { structure: '1', statut: 'Présent', personnes: 2 },
        { structure: '2', statut: 'Présent', sansInvitation: true },
      ],
      existantes: [invitee],
    });
    expect(prepare).toEqual({
      creer: [{ cle: '9-2', rencontre: '9', structure: '2', statut: 'Présent', sansInvitation: true }],
      modifier: [{ id: '31', eTag: invitee.eTag, patch: { statut: 'Présent', personnes: 2 } }],
      inchangees: 0,
    });
  });

  test('ce qu’une ligne ne dit pas garde sa valeur', () => {
    const deja = { ...invitee, statut: 'Présent', personnes: 3, source: 'Saisie' } as const;
    const prepare = preparerPresences({
      rencontre: '9',
      lignes: [{ structure: '1', statut: 'Présent' }],
      existantes: [deja],
    });
    expect(prepare).toEqual({ creer: [], modifier: [], inchangees: 1 });
  });

  test('les participations d’une autre rencontre ne sont pas touchées', () => {
    const prepare = preparerPresences({
      rencontre: '10',
      lignes: [{ structure: '1', statut: 'Excusé' }],
      existantes: [invitee],
    });
    expect(prepare.modifier).toEqual([]);
    expect(prepare.creer.map((p) => p.cle)).toEqual(['10-1']);
  });

  test('enregistrer deux fois les mêmes lignes n’écrit rien la seconde fois', () => {
    const ligne: fc.Arbitrary<LigneDePresence> = fc.record(
      {
        structure: fc.integer({ min: 1, max: 8 }).map(String),
        statut: fc.constantFrom(...STATUTS_DE_PARTICIPATION),
        personnes: fc.integer({ min: 0, max: 500 }),
        dureeMinutes: fc.integer({ min: 0, max: 1440 }),
        sansInvitation: fc.boolean(),
      },
      { requiredKeys: ['structure', 'statut'] },
    );
    fc.assert(
      fc.property(fc.array(ligne), fc.boolean(), (lignes, avecInvitee) => {
        const existantes = avecInvitee ? [invitee] : [];
        const premiere = preparerPresences({ rencontre: '9', lignes, existantes });
        const apres = [
          ...existantes.map((p) => ({ ...p, ...premiere.modifier.find((m) => m.id === p.id)?.patch })),
          ...premiere.creer.map((p, i) => uneParticipation({ id: String(100 + i), ...p })),
        ];
        const seconde = preparerPresences({ rencontre: '9', lignes, existantes: apres });
        expect(seconde.creer).toEqual([]);
        expect(seconde.modifier).toEqual([]);
        expect(seconde.inchangees).toBe(new Set(lignes.map((l) => l.structure)).size);
      }),
    );
  });
});
