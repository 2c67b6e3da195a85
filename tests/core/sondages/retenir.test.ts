import fc from 'fast-check';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { avertissementsDuChoix } from '../../../core/sondages/avertir.ts';
import { depouiller, type Urne } from '../../../core/sondages/depouiller.ts';
import { direLeChoix } from '../../../core/sondages/dire.ts';
import { rencontreAuCreneau } from '../../../core/sondages/retenir.ts';
import { REPONSES_DE_VOTE } from '../../../core/vocabulaires/rencontres.ts';

const CRENEAUX = [
  { id: 'c1', debut: '2026-12-10T13:30:00Z', dureeMinutes: 60, lieu: 'Mairie' },
  { id: 'c2', debut: '2026-12-11T09:00:00Z', dureeMinutes: 90 },
];
const RENCONTRE = { lieu: 'Salle des fêtes', etat: 'À planifier', evenementId: undefined } as const;
const urne = (votes: Urne['votes'], indispensables: string[] = []): Urne => ({
  sondage: { creneaux: CRENEAUX, indispensables, quorum: undefined },
  invitees: ['1', '2', '3'],
  votes,
});
const retenir = (choisi: string, u: Urne, creneauRetenu?: string) =>
  rencontreAuCreneau({ etat: 'Ouvert', creneaux: CRENEAUX, creneauRetenu }, RENCONTRE, choisi, u);

test('un créneau se retient si, et seulement si, celles qui ont répondu ne l’ont pas toutes refusé', () => {
  const reponse = fc.option(fc.constantFrom(...REPONSES_DE_VOTE), { nil: undefined });
  fc.assert(
    fc.property(fc.array(reponse, { minLength: 3, maxLength: 3 }), (dites) => {
      const votes = dites.flatMap((c1, i) =>
        c1 === undefined ? [] : [{ structure: String(i + 1), reponses: { c1 } }],
      );
      const refuse = votes.length > 0 && votes.every(({ reponses }) => reponses.c1 === 'Non');
      expect(retenir('c1', urne(votes)).ok).toBe(!refuse);
    }),
  );
});

test('le refus dit quoi faire ; le choix fait avant ce refus se termine quand même', () => {
  const u = urne([{ structure: '1', reponses: { c1: 'Non', c2: 'Oui' } }]);
  expect(retenir('c1', u)).toMatchObject({
    ok: false,
    refus: {
      code: 'regle-metier',
      message: expect.stringMatching(/un autre, appelez .* ajoutez des créneaux/) as unknown,
    },
  });
  expect(retenir('c1', u, 'c1')).toMatchObject({ ok: true, valeur: { lieu: 'Mairie' } });
  expect(retenir('c2', u)).toMatchObject({ ok: true, valeur: { lieu: 'Salle des fêtes', dureeMinutes: 90 } });
});

test('la réponse d’une structure qui n’est plus invitée ne refuse rien', () => {
  expect(retenir('c1', urne([{ structure: '9', reponses: { c1: 'Non' } }])).ok).toBe(true);
});

test('un créneau que personne ne peut passe après tout autre, même s’il ne perd aucune indispensable', () => {
  const u = urne(
    [
      { structure: '1', reponses: { c2: 'Non' } },
      { structure: '2', reponses: { c1: 'Non', c2: 'Oui' } },
    ],
    ['1'],
  );
  expect(depouiller(u)[0]?.creneau.id).toBe('c2');
});

test('tous refusés : la phrase le dit, et n’en recommande aucun', () => {
  const dit = direLeChoix(depouiller(urne([{ structure: '1', reponses: { c1: 'Non', c2: 'Non' } }])), () => 'CAF');
  expect(dit).toMatch(/^Aucun créneau ne convient .* ajoutez des créneaux\.$/);
});

describe('Avant de retenir', () => {
  const vote = (nom: string, indispensable: boolean, c1?: 'Oui' | 'Non') =>
    ({ structure: nom, nom, indispensable, reponses: c1 === undefined ? {} : { c1 } }) as const;
  const avertir = (votes: readonly ReturnType<typeof vote>[], quorum?: number) =>
    avertissementsDuChoix({ quorum, organisation: { votes } } as unknown as SondageLu, {
      id: 'c1',
      oui: votes.filter(({ reponses }) => reponses.c1 === 'Oui').length,
      siBesoin: 0,
    }).map((dit) => dit.replace(/\s/g, ' '));

  test('les indispensables qui refusent, celles qui n’ont rien dit et le quorum manqué se disent, chacun par son nom', () => {
    expect(
      avertir([vote('CAF', true, 'Non'), vote('MSA', true, 'Non'), vote('PMI', true), vote('École', false, 'Oui')], 3),
    ).toEqual([
      'Indispensables, et ne peuvent pas venir : CAF et MSA.',
      'Indispensable, et n’a rien dit de ce créneau : PMI.',
      'Quorum non atteint : 1 structure disponible, il en faut 3.',
    ]);
  });

  test('rien ne s’y oppose : rien n’est dit ; qui ne lit pas les réponses n’apprend que le quorum', () => {
    expect(avertir([vote('CAF', true, 'Oui'), vote('École', false, 'Non')], 1)).toEqual([]);
    expect(
      avertissementsDuChoix({ quorum: 2, organisation: undefined }, { id: 'c1', oui: 0, siBesoin: 0 }).join(),
    ).toContain('aucune structure disponible');
  });
});
