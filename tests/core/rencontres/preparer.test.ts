import { participations } from '../../../core/lists/participations.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { preparerRencontre } from '../../../core/rencontres/preparer.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

const MAINTENANT = '2026-04-01T08:00:00Z';
type Corps = Parameters<typeof preparerRencontre>[0];

const corps = (valeurs: Partial<Corps> = {}): Corps => ({
  cle: 'formulaire-0001',
  titre: 'Parentalité : nos permanences',
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  debut: '2026-05-12T12:00:00Z',
  dureeMinutes: 90,
  modalite: 'Hybride',
  structures: [{ id: '4', raison: 'travaille sur Parentalité' }],
  ...valeurs,
});

describe('nouvelle rencontre', () => {
  test('elle est à planifier, garde la clé du formulaire, et ses lignes sont acceptées par les listes', () => {
    const prepare = preparerRencontre(corps({ lieu: 'Salle des fêtes', ficheAction: '7' }), MAINTENANT);
    if (!prepare.ok) throw new Error(prepare.refus.message);
    expect(prepare.valeur.rencontre).toMatchObject({
      etat: 'À planifier',
      cleCreation: 'formulaire-0001',
      ficheAction: '7',
    });
    expect(rencontres.draft.safeParse(prepare.valeur.rencontre).success).toBe(true);
    const lignes = prepare.valeur.participations('31');
    expect(lignes).toEqual([
      { cle: '31-4', rencontre: '31', structure: '4', statut: 'Invité', raison: 'travaille sur Parentalité' },
    ]);
    expect(lignes.every((l) => participations.draft.safeParse(l).success)).toBe(true);
  });

  test('la commune d’accueil est nommée d’après son code', () => {
    const prepare = preparerRencontre(corps({ communeInsee: '33114' }), MAINTENANT, LATITUDE_NORD_GIRONDE);
    expect(prepare).toMatchObject({ valeur: { rencontre: { communeInsee: '33114', commune: 'Cavignac' } } });
  });

  test('une structure nommée deux fois est invitée une fois, pour la première raison donnée', () => {
    const deux = corps({
      structures: [
        { id: '4', raison: 'a' },
        { id: '5', raison: 'b' },
        { id: '4', raison: 'c' },
      ],
    });
    const prepare = preparerRencontre(deux, MAINTENANT);
    if (!prepare.ok) throw new Error(prepare.refus.message);
    expect(prepare.valeur.participations('1').map((p) => [p.structure, p.raison])).toEqual([
      ['4', 'a'],
      ['5', 'b'],
    ]);
  });

  test('une date passée de plus de 24 heures est refusée, en nommant le champ', () => {
    expect(preparerRencontre(corps({ debut: '2026-03-31T07:59:59Z' }), MAINTENANT)).toMatchObject({
      ok: false,
      refus: {
        code: 'regle-metier',
        message: expect.stringContaining('mardi 31 mars 2026'),
        champs: [{ chemin: 'debut' }],
      },
    });
    expect(preparerRencontre(corps({ debut: '2026-03-31T08:00:00Z' }), MAINTENANT).ok).toBe(true);
  });

  test('une date dans plus de trois ans est une faute de frappe', () => {
    expect(preparerRencontre(corps({ debut: '2062-05-12T12:00:00Z' }), MAINTENANT)).toMatchObject({
      ok: false,
      refus: { message: expect.stringContaining('Vérifiez l’année') },
    });
  });
});
