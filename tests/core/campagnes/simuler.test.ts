import fc from 'fast-check';
import { estEnHeuresOuvrees } from '../../../core/campagnes/heures-ouvrees.ts';
import { prochainesActions } from '../../../core/campagnes/prochaines-actions.ts';
import { type EnvoiPrevu, instantDuJour, simuler } from '../../../core/campagnes/simuler.ts';
import { depuisHeureLocale, joursEntre, plusJours } from '../../../core/temps/heure-locale.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneParticipation, uneRencontre } from '../indicateurs/batisseurs.ts';
import { unEnvoi, uneCampagne, uneStructure } from './batisseurs.ts';

const DEBUT = '2026-06-01';
const FIN = '2026-09-01';
const jour = fc.integer({ min: -45, max: 90 }).map((n) => plusJours(DEBUT, n));
const heure = fc.constantFrom('07:10:00', '10:00:00', '16:40:00', '23:50:00');
const structure = fc.integer({ min: 1, max: 6 }).map(String);

const territoire = fc.record({
  // A person may stand for several structures.
  adresses: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
  vagues: fc.array(fc.record({ canal: fc.constantFrom('Courriel', 'Relance'), le: jour }), {
    minLength: 1,
    maxLength: 4,
  }),
  plafondRelances: fc.integer({ min: 0, max: 3 }),
  intervalle: fc.integer({ min: 1, max: 40 }),
  plafond: fc.integer({ min: 1, max: 3 }),
  deja: fc.array(fc.record({ jour, heure, structure, campagne: fc.constantFrom('7', '8', undefined) }), {
    maxLength: 8,
  }),
  invitations: fc.array(fc.record({ jour, heure, structure }), { maxLength: 6 }),
  maintenant: fc.tuple(jour, heure),
});

/** As the rounds would have kept it. */
const partie = (e: EnvoiPrevu, rang: number) =>
  unEnvoi({
    ...{
      id: String(1000 + rang),
      structure: e.structure.id,
      campagne: '7',
      envoyeeLe: instantDuJour(e.le),
      cle: e.cle,
    },
    ...(e.demande.contact === undefined ? {} : { contact: e.demande.contact }),
  });

test('aucun jour de la campagne n’a de courriel à envoyer que l’essai à blanc n’ait dit, ni l’inverse', () => {
  fc.assert(
    fc.property(territoire, (t) => {
      const structures = t.adresses.map((n, i) =>
        uneStructure({ id: String(i + 1), courriel: `a${n}@exemple.example` }),
      );
      const e = {
        campagne: uneCampagne({
          ...{ debut: DEBUT, fin: FIN, vagues: t.vagues, plafondRelances: t.plafondRelances, epargnerMois: 0 },
          concernees: structures.map(({ id }) => id),
        }),
        structures,
        contacts: [],
        sollicitations: t.deja.map((d, i) =>
          unEnvoi({
            ...{ id: String(i + 1), structure: d.structure, campagne: d.campagne },
            envoyeeLe: depuisHeureLocale(`${d.jour}T${d.heure}`),
          }),
        ),
        participations: t.invitations.map((p, i) =>
          uneParticipation({ rencontre: String(i + 1), structure: p.structure }),
        ),
        rencontres: t.invitations.map((p, i) =>
          uneRencontre({ id: String(i + 1), planifieeLe: depuisHeureLocale(`${p.jour}T${p.heure}`) }),
        ),
        reglages: { intervalleRelanceJours: t.intervalle, plafondSollicitations: t.plafond },
        territoire: LATITUDE_NORD_GIRONDE,
        maintenant: depuisHeureLocale(t.maintenant.join('T')),
      };
      const { envois } = simuler(e);
      const [present] = t.maintenant;
      const premier = present > DEBUT ? present : DEBUT;
      for (let n = 0; n <= joursEntre(premier, FIN); n += 1) {
        const le = plusJours(premier, n);
        const maintenant = instantDuJour(le);
        const avant = envois.filter((envoi) => envoi.le < le);
        const cles = new Set(avant.map(({ cle }) => cle));
        const sollicitations = [...e.sollicitations.filter((s) => !cles.has(s.cle)), ...avant.map(partie)];
        const dus = prochainesActions({
          ...e,
          sollicitations,
          maintenant,
          heuresOuvrees: estEnHeuresOuvrees(maintenant),
        });
        expect([le, dus.map(({ cle }) => cle)]).toEqual([
          le,
          envois.filter((envoi) => envoi.le === le).map(({ cle }) => cle),
        ]);
      }
    }),
    { numRuns: 150 },
  );
});
