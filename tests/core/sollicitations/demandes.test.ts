import fc from 'fast-check';
import { demandesEntre, ouvrirLesDemandes } from '../../../core/sollicitations/demandes.ts';
import { uneParticipation, uneRencontre, uneSollicitation } from '../rencontres/batisseurs.ts';

/** Few instants, structures and rencontres: what is said twice, or at the same time, is common. */
const instant = fc
  .integer({ min: 0, max: 40 })
  .map((h) => new Date(Date.UTC(2026, 2, 1, h)).toISOString().replace('.000', ''));
const peu = fc.integer({ min: 1, max: 4 }).map(String);

const sollicitation = fc.record({
  structure: peu,
  rencontre: peu,
  envoyeeLe: fc.option(instant),
  etat: fc.constantFrom('Envoyée', 'Répondue', 'À envoyer', 'Annulée'),
  page: fc.boolean(),
});
const participation = fc.record({
  structure: peu,
  rencontre: peu,
  creeLe: fc.option(instant),
  inviteeLe: fc.option(instant, { nil: undefined }),
  role: fc.constantFrom('Noyau', 'Informé', undefined),
});
const rencontre = fc.record({ planifieeLe: fc.option(instant), debut: fc.option(instant) });

const ouRien = <T>(valeur: T | null): T | undefined => valeur ?? undefined;

test('lues une fois pour toutes les fenêtres, les demandes sont celles de chaque fenêtre', () => {
  fc.assert(
    fc.property(
      fc.array(sollicitation, { maxLength: 12 }),
      fc.array(participation, { maxLength: 12 }),
      fc.array(rencontre, { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(instant, instant), { minLength: 1, maxLength: 6 }),
      (envois, venues, dates, fenetres) => {
        const faits = {
          sollicitations: envois.map(({ envoyeeLe, page, ...s }, i) => {
            const id = String(i + 1);
            const cle = page ? `r${s.rencontre}-s${s.structure}-${i}-invitation` : `envoi-${i}`;
            return {
              ...uneSollicitation({ id, cle, nature: 'Invitation' }),
              ...s,
              envoyeeLe: ouRien(envoyeeLe),
            } as never;
          }),
          participations: venues.map(({ creeLe, inviteeLe, ...p }, i) => ({
            ...uneParticipation({ id: String(i + 1), cle: String(i), ...p }),
            creeLe: creeLe ?? '',
            inviteeLe,
          })),
          rencontres: dates.map(({ planifieeLe, debut }, i) => ({
            ...uneRencontre({ id: String(i + 1) }),
            planifieeLe: ouRien(planifieeLe),
            debut: ouRien(debut),
          })),
        };
        const ouvertes = ouvrirLesDemandes(faits);
        for (const [de, a] of fenetres) expect(ouvertes({ de, a })).toEqual(demandesEntre(faits, { de, a }));
      },
    ),
  );
});
