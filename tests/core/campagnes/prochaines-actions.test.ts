import fc from 'fast-check';
import { estEnHeuresOuvrees } from '../../../core/campagnes/heures-ouvrees.ts';
import { type EtatDesLieux, prochainesActions } from '../../../core/campagnes/prochaines-actions.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { depuisHeureLocale, joursEntre, plusJours } from '../../../core/temps/heure-locale.ts';
import { unContact, unEnvoi, uneCampagne, uneStructure } from './batisseurs.ts';

const REGLAGES = { intervalleRelanceJours: 25, plafondSollicitations: 3 };
const OUVRE = depuisHeureLocale('2026-06-02T10:00:00');

const une = (id: string) => uneStructure({ id, courriel: `accueil${id}@structure.example` });
const lieux = (e: Partial<EtatDesLieux> = {}): EtatDesLieux => ({
  campagne: uneCampagne({ concernees: (e.structures ?? [une('1')]).map((s) => s.id) }),
  structures: [une('1')],
  contacts: [],
  sollicitations: [],
  participations: [],
  rencontres: [],
  reglages: REGLAGES,
  maintenant: OUVRE,
  heuresOuvrees: true,
  ...e,
});
const cles = (e: EtatDesLieux) => prochainesActions(e).map((a) => a.cle);
const au = (jour: string, heure = '10:00:00') => {
  const maintenant = depuisHeureLocale(`${jour}T${heure}`);
  return { maintenant, heuresOuvrees: estEnHeuresOuvrees(maintenant) };
};

test('le premier courriel part le jour de sa vague, à l’adresse utilisable', () => {
  const [action] = prochainesActions(lieux());
  expect(action).toMatchObject({
    cle: 'fiche-s1-campagne-7-1',
    relance: 0,
    destinataire: { adresse: 'accueil1@structure.example' },
  });
  expect(cles(lieux(au('2026-05-31')))).toEqual([]);
});

test.each([['Préparation'], ['Suspendue'], ['Terminée'], ['Annulée']] as const)(
  'rien ne part d’une campagne dans l’état %s',
  (etat) => {
    expect(cles(lieux({ campagne: uneCampagne({ etat, concernees: ['1'] }) }))).toEqual([]);
  },
);

test('plus rien ne part après la fin', () => {
  expect(cles(lieux(au('2026-09-01')))).toHaveLength(1);
  expect(cles(lieux(au('2026-09-02')))).toEqual([]);
});

test.each<[string, Partial<Sollicitation>, object]>([
  ['a répondu par le lien', { etat: 'Répondue', reponduLe: '2026-06-03T08:00:00Z' }, {}],
  ['a confirmé dans l’onglet', {}, { verifieeLe: '2026-06-10' }],
  ['a fermé', {}, { statut: 'Fermée' }],
])('qui %s n’est pas relancé', (_cas, envoi, structure) => {
  const etat = { structures: [{ ...une('1'), ...structure }], sollicitations: [unEnvoi(envoi)], ...au('2026-06-30') };
  expect(cles(lieux(etat))).toEqual([]);
});

test('le silencieux est relancé à la date de la vague, un jour ouvré, aux heures de bureau, une fois', () => {
  const faites = [unEnvoi()];
  const relance = (jour: string, heure?: string) => cles(lieux({ sollicitations: faites, ...au(jour, heure) }));
  expect(relance('2026-06-26')).toEqual([]);
  expect(relance('2026-06-29', '07:59:00')).toEqual([]);
  expect(relance('2026-06-29', '18:00:00')).toEqual([]);
  expect(relance('2026-07-04')).toEqual([]);
  expect(relance('2026-07-14')).toEqual([]);
  expect(relance('2026-06-29')).toEqual(['fiche-s1-campagne-7-2']);
  const encore = [...faites, unEnvoi({ id: '2', envoyeeLe: '2026-06-29T08:00:00Z' })];
  expect(cles(lieux({ sollicitations: encore, ...au('2026-08-31') }))).toEqual([]);
});

test('un premier courriel lancé un dimanche part : une personne l’a voulu', () => {
  expect(cles(lieux({ campagne: uneCampagne({ concernees: ['1'] }), ...au('2026-06-07') }))).toHaveLength(1);
});

test('un lien envoyé à la main peu avant compte dans l’intervalle', () => {
  const manuel = unEnvoi({ campagne: undefined, envoyeeLe: '2026-05-28T08:00:00Z' });
  expect(cles(lieux({ sollicitations: [manuel] }))).toEqual([]);
  expect(cles(lieux({ sollicitations: [manuel], ...au('2026-06-22') }))).toHaveLength(1);
});

test('une ligne restée « À envoyer » après une panne est reprise sous la même clé ; en erreur ou annulée, non', () => {
  const cle = 'fiche-s1-campagne-7-1';
  const avec = (valeurs: Partial<Sollicitation>) => cles(lieux({ sollicitations: [unEnvoi({ cle, ...valeurs })] }));
  expect(avec({ etat: 'À envoyer', envoyeeLe: undefined })).toEqual([cle]);
  expect(avec({ etat: 'En erreur', envoyeeLe: undefined })).toEqual([]);
  expect(avec({ etat: 'Annulée', envoyeeLe: undefined })).toEqual([]);
});

test('après un retour de courriel, le contact suivant est écrit, sans compter pour une relance', () => {
  const contacts = [
    unContact({ id: '1', principal: true, courriel: 'a@b.example', courrielEnEchec: 'a@b.example' }),
    unContact({ id: '2', courriel: 'c@b.example' }),
  ];
  const rebond = unEnvoi({ contact: '1', etat: 'En erreur' });
  expect(prochainesActions(lieux({ contacts, structures: [uneStructure()], sollicitations: [rebond] }))).toMatchObject([
    { cle: 'fiche-s1-c2-campagne-7-1', relance: 0 },
  ]);
});

test('deux fiches écrites puis réunies ne comptent pas pour une relance : la première, à sa date, part encore', () => {
  const [une1, deux] = [unEnvoi({ id: '1' }), unEnvoi({ id: '2', structure: '2' })];
  // What the merge does: the row follows the fiche that is kept, its key stays.
  const etat = { sollicitations: [une1, { ...deux, structure: '1' }], ...au('2026-06-29') };
  expect(prochainesActions(lieux(etat))).toMatchObject([{ cle: 'fiche-s1-campagne-7-3', relance: 1 }]);
  const relancee = unEnvoi({ id: '3', envoyeeLe: '2026-06-29T08:00:00Z' });
  expect(cles(lieux({ ...etat, sollicitations: [...etat.sollicitations, relancee], ...au('2026-08-31') }))).toEqual([]);
});

test('une même personne dans plusieurs structures ne dépasse ni le plafond de sollicitations, ni celui des relances', () => {
  const structures = ['1', '2', '3', '4'].map((id) => uneStructure({ id }));
  const contacts = structures.map((s) =>
    unContact({ id: s.id, structure: s.id, courriel: ' Partout@b.example'.trim() }),
  );
  expect(cles(lieux({ structures, contacts }))).toHaveLength(3);
  const faites = structures.map((s) => unEnvoi({ id: s.id, structure: s.id, contact: s.id }));
  expect(cles(lieux({ structures, contacts, sollicitations: faites, ...au('2026-07-06') }))).toHaveLength(1);
});

/** A whole summer lived by random people, round after round. */
const unEte = fc.record({
  structures: fc.integer({ min: 1, max: 6 }),
  personnes: fc.integer({ min: 1, max: 4 }),
  plafondRelances: fc.integer({ min: 0, max: 3 }),
  plafond: fc.integer({ min: 1, max: 4 }),
  intervalle: fc.integer({ min: 1, max: 40 }),
  relances: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
  reponses: fc.array(fc.record({ jour: fc.integer({ min: 0, max: 100 }), structure: fc.integer({ min: 1, max: 6 }) })),
  pas: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 30, maxLength: 60 }),
});

test('propriété : jamais deux fois la même clé, jamais au-dessus d’un plafond, jamais après la fin, jamais à qui a répondu', () => {
  fc.assert(
    fc.property(unEte, (ete) => {
      const ids = Array.from({ length: ete.structures }, (_, i) => String(i + 1));
      const structures = ids.map((id) => uneStructure({ id }));
      const contacts: Contact[] = ids.map((id) =>
        unContact({ id, structure: id, courriel: `p${Number(id) % ete.personnes}@b.example` }),
      );
      const campagne = uneCampagne({
        concernees: ids,
        plafondRelances: ete.plafondRelances,
        vagues: [
          { canal: 'Courriel', le: '2026-06-01' },
          ...ete.relances.map((j) => ({ canal: 'Relance' as const, le: plusJours('2026-06-01', j) })),
        ],
      });
      const envois: { jour: string; personne: string; structure: string; relance: number }[] = [];
      const repondu = new Set<string>();
      let sollicitations: Sollicitation[] = [];
      let ecoule = 0;
      for (const pas of ete.pas) {
        const jour = plusJours('2026-06-01', ecoule);
        for (const r of ete.reponses)
          if (r.jour <= ecoule) {
            const id = String(r.structure);
            if (sollicitations.some((s) => s.structure === id)) repondu.add(id);
            sollicitations = sollicitations.map((s) => (s.structure === id ? { ...s, etat: 'Répondue' } : s));
          }
        const actions = prochainesActions({
          participations: [],
          rencontres: [],
          campagne,
          structures,
          contacts,
          sollicitations,
          reglages: { intervalleRelanceJours: ete.intervalle, plafondSollicitations: ete.plafond },
          ...au(jour),
        });
        for (const a of actions) {
          expect(sollicitations.map((s) => s.cle)).not.toContain(a.cle);
          expect(repondu).not.toContain(a.structure.id);
          expect(jour <= '2026-09-01').toBe(true);
          envois.push({ jour, personne: a.destinataire.adresse, structure: a.structure.id, relance: a.relance });
          sollicitations.push(
            unEnvoi({
              id: String(sollicitations.length + 1),
              cle: a.cle,
              structure: a.structure.id,
              contact: a.demande.contact,
              envoyeeLe: au(jour).maintenant,
            }),
          );
        }
        ecoule += pas;
      }
      for (const personne of new Set(envois.map((v) => v.personne))) {
        const siens = envois.filter((v) => v.personne === personne);
        expect(siens.filter((v) => v.relance > 0).length).toBeLessThanOrEqual(ete.plafondRelances);
        for (const v of siens) {
          const recents = siens.filter((w) => w.jour <= v.jour && joursEntre(w.jour, v.jour) < 30);
          expect(recents.length).toBeLessThanOrEqual(ete.plafond);
        }
      }
      for (const id of ids) {
        const jours = envois.filter((v) => v.structure === id).map((v) => v.jour);
        for (const [i, j] of jours.entries())
          if (i > 0) expect(joursEntre(jours[i - 1] ?? j, j)).toBeGreaterThanOrEqual(ete.intervalle);
      }
    }),
    { numRuns: 50 },
  );
});
