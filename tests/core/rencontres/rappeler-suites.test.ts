import fc from 'fast-check';
import { courrielDeSuites } from '../../../core/courriels/suites.ts';
import { empreinteDAdresse } from '../../../core/liens/adresse-utilisee.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import type { Suite } from '../../../core/lists/suites.list.ts';
import {
  aQuiRappelerLaSuite,
  momentDeRappel,
  RAPPELER_APRES,
  RAPPELER_AVANT,
  rappelRefuse,
  rappelsDus,
} from '../../../core/rencontres/rappeler-suites.ts';
import { suitesQuiTiennent } from '../../../core/rencontres/suite-ouverte.ts';
import { plusJours } from '../../../core/temps/heure-locale.ts';
import { unContact, uneRencontre, uneSollicitation, uneStructure, uneSuite } from './batisseurs.ts';

const JOUR = '2026-11-24';
const decision = (valeurs: Partial<Suite> = {}) =>
  uneSuite({ id: '1', rencontre: '4', structure: '5', etat: 'À faire', echeance: '2026-11-28', ...valeurs });
const dus = (suites: readonly Suite[], faites: readonly Sollicitation[] = [], jour = JOUR) =>
  rappelsDus({ suites, faites, jour, peutPartir: () => true });
const envoyee = (vague: string, valeurs: Partial<Sollicitation> = {}) =>
  uneSollicitation({ nature: 'Décision', structure: '5', rencontre: '4', cle: `decision-s5-r4-${vague}`, ...valeurs });

test.each<[string, Partial<Suite>, 'avant' | 'retard' | undefined]>([
  ['sept jours avant', { echeance: plusJours(JOUR, RAPPELER_AVANT) }, 'avant'],
  ['huit jours avant', { echeance: plusJours(JOUR, RAPPELER_AVANT + 1) }, undefined],
  ['le jour même', { echeance: JOUR }, 'avant'],
  ['le lendemain', { echeance: plusJours(JOUR, -1) }, 'retard'],
  ['bien après', { echeance: plusJours(JOUR, -RAPPELER_APRES - 1) }, undefined],
  ['faite', { etat: 'Faite' }, undefined],
  ['abandonnée', { etat: 'Abandonnée' }, undefined],
  ['à laquelle on dit ne pas arriver', { dit: 'N’y arrivera pas' }, undefined],
  ['dite en cours', { etat: 'En cours', dit: 'En cours' }, 'avant'],
  ['que personne ne porte', { structure: undefined }, undefined],
  ['sans échéance', { echeance: undefined }, undefined],
])('une décision %s', (_nom, valeurs, attendu) => {
  expect(momentDeRappel(decision(valeurs), JOUR)).toBe(attendu);
});

test('les décisions d’une même rencontre pour le même jour font un seul courriel ; un par structure et par jour, la plus ancienne d’abord', () => {
  const suites = [
    decision(),
    decision({ id: '2' }),
    decision({ id: '3', rencontre: '6', echeance: '2026-11-20' }),
    decision({ id: '4', structure: '9' }),
  ];
  expect(dus(suites).map((r) => [r.structure, r.vague, r.suites.map((s) => s.id)])).toEqual([
    ['5', 'retard-2026-11-20', ['3']],
    ['9', 'avant-2026-11-28', ['4']],
  ]);
  const faites = [envoyee('retard-2026-11-20', { rencontre: '6' })];
  expect(dus(suites, faites).map((r) => [r.structure, r.suites.map((s) => s.id)])).toEqual([
    ['5', ['1', '2']],
    ['9', ['4']],
  ]);
});

test('rappelée une fois, elle ne l’est plus, même par un lien révoqué ; une date déplacée l’est de nouveau', () => {
  expect(dus([decision()], [envoyee('avant-2026-11-28')])).toEqual([]);
  expect(dus([decision()], [envoyee('avant-2026-11-28', { revoquee: true, etat: 'À envoyer' })])).toEqual([]);
  expect(dus([decision({ echeance: '2026-11-30' })], [envoyee('avant-2026-11-28')])).toHaveLength(1);
  expect(dus([decision()], [envoyee('avant-2026-11-28', { etat: 'À envoyer' })])[0]?.ecrites).toHaveLength(1);
});

test('une relance à la main vaut rappel de ce qui était décidé alors, pas de ce qui l’a été depuis', () => {
  const relance = envoyee('relance', { envoyeeLe: '2026-11-23T09:00:00Z' });
  const depuis = { ...decision({ id: '2' }), creeLe: '2026-11-23T10:00:00Z' };
  expect(dus([decision(), depuis], [relance]).map((r) => r.suites.map((s) => s.id))).toEqual([['2']]);
});

test('ce qui ne peut pas partir ne retient pas le reste : le plus ancien de ce qui le peut part', () => {
  const suites = [decision({ id: '1', echeance: '2026-11-20' }), decision({ id: '2', rencontre: '6' })];
  const peutPartir = ({ rencontre }: { readonly rencontre: string }) => rencontre === '6';
  expect(rappelsDus({ suites, faites: [], jour: JOUR, peutPartir }).map((r) => r.suites.map((s) => s.id))).toEqual([
    ['2'],
  ]);
});

test('d’une rencontre annulée, rien n’a été décidé', () => {
  const annulee = uneRencontre({ id: '4', etat: 'Annulée' });
  expect(suitesQuiTiennent([decision(), decision({ id: '2', rencontre: '6' })], [annulee]).map((s) => s.id)).toEqual([
    '2',
  ]);
});

test('jour après jour, chaque décision est rappelée au plus une fois avant et une fois après, jamais une fois faite', () => {
  const uneDecision = fc.record({
    structure: fc.constantFrom('5', '9'),
    rencontre: fc.constantFrom('4', '6'),
    decalage: fc.integer({ min: -5, max: 30 }),
    faiteAu: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(uneDecision, { maxLength: 6 }), (tirees) => {
      const parSuite = new Map<string, string[]>();
      const faites: Sollicitation[] = [];
      for (let n = 0; n < 50; n += 1) {
        const jour = plusJours(JOUR, n);
        const suites = tirees.map((t, i) =>
          decision({
            id: String(i + 1),
            structure: t.structure,
            rencontre: t.rencontre,
            echeance: plusJours(JOUR, t.decalage),
            etat: n >= t.faiteAu ? 'Faite' : 'À faire',
          }),
        );
        const duJour = dus(suites, faites, jour);
        expect(new Set(duJour.map((r) => r.structure)).size).toBe(duJour.length);
        for (const r of duJour) {
          faites.push(envoyee(r.vague, { structure: r.structure, rencontre: r.rencontre }));
          for (const s of r.suites) {
            expect(s.etat).toBe('À faire');
            parSuite.set(s.id, [...(parSuite.get(s.id) ?? []), r.moment]);
          }
        }
      }
      for (const moments of parSuite.values()) expect(new Set(moments).size).toBe(moments.length);
    }),
  );
});

const STRUCTURE = uneStructure({ id: '5', nom: 'Le Relais', courriel: 'contact@relais.example' });
const CAMILLE = unContact({ id: '7', structure: '5', nom: 'Camille  Éxemple', principal: false });
const NOE = unContact({ id: '8', structure: '5', nom: 'Noé Exemple', principal: true });
const aQui = (responsable: string | undefined, contacts = [CAMILLE, NOE]) =>
  aQuiRappelerLaSuite({ suites: [decision({ responsable })], ecrites: [] }, STRUCTURE, contacts);

test('le rappel va à la personne responsable si la structure la connaît, sinon à son contact, sinon à la structure', () => {
  expect(aQui('camille exemple')?.cible).toEqual({ contact: '7' });
  expect(aQui('Quelqu’un d’autre')?.cible).toEqual({ contact: '8' });
  expect(aQui(undefined, [])).toMatchObject({ cible: {}, adresse: { adresse: 'contact@relais.example' } });
});

test('la personne choisie dans l’annuaire passe avant un nom ; partie, ou qu’on ne peut écrire, c’est la structure', () => {
  const a = (contacts: readonly Contact[]) =>
    aQuiRappelerLaSuite(
      { suites: [decision({ personne: '7', responsable: 'Noé Exemple' })], ecrites: [] },
      STRUCTURE,
      contacts,
    );
  expect(a([CAMILLE, NOE])?.cible).toEqual({ contact: '7' });
  expect(a([{ ...CAMILLE, structure: '9' }, NOE])?.cible).toEqual({ contact: '8' });
  for (const empechee of [
    { actif: false },
    { opposition: true },
    { courrielEnEchec: CAMILLE.courriel },
    { sansRappel: true },
  ])
    expect(
      a([
        { ...CAMILLE, ...empechee },
        { ...NOE, nom: 'Autre' },
      ])?.cible,
    ).toEqual({ contact: '8' });
});

test('chaque personne a son rappel ; confiée à une autre, une décision est rappelée de nouveau', () => {
  const suites = [
    decision({ personne: '7' }),
    decision({ id: '2', personne: '8' }),
    decision({ id: '3', personne: '7' }),
  ];
  const faites: Sollicitation[] = [];
  const vus: string[][] = [];
  for (let tour = dus(suites, faites); tour.length > 0; tour = dus(suites, faites))
    for (const r of tour) {
      vus.push(r.suites.map((s) => s.id));
      faites.push(envoyee(r.vague));
    }
  expect(vus).toEqual([['1', '3'], ['2']]);
  expect(dus([decision({ personne: '8' }), ...suites.slice(1)], faites)).toEqual([]);
  expect(dus([decision({ personne: '9' }), ...suites.slice(1)], faites).map((r) => r.suites.map((s) => s.id))).toEqual([
    ['1'],
  ]);
});

test('qui ne veut plus de rappels, ou s’y oppose, n’en reçoit pas', () => {
  expect(aQui('camille exemple', [{ ...CAMILLE, sansRappel: true }, NOE])?.cible).toEqual({ contact: '8' });
  const seule = [{ ...NOE, opposition: true, courriel: STRUCTURE.courriel }];
  expect(aQui(undefined, seule)).toBeUndefined();
});

test('une adresse qui a refusé ce courriel n’est pas essayée de nouveau', () => {
  const refusee = envoyee('avant-2026-11-28', {
    etat: 'En erreur',
    empreinteAdresse: empreinteDAdresse(NOE.courriel ?? ''),
  });
  const deCamille = envoyee('avant-2026-11-28', {
    etat: 'En erreur',
    empreinteAdresse: empreinteDAdresse(CAMILLE.courriel ?? ''),
  });
  for (const ecrites of [[refusee], [deCamille, refusee]])
    expect(aQuiRappelerLaSuite({ suites: [decision()], ecrites }, STRUCTURE, [NOE])).toBeUndefined();
  expect(aQuiRappelerLaSuite({ suites: [decision()], ecrites: [deCamille] }, STRUCTURE, [NOE])).toBeDefined();
});

test('un rappel refusé se dit à la coordination, avec qui appeler, tant qu’il n’est pas parti ailleurs', () => {
  const refusee = envoyee('avant-2026-11-28', {
    etat: 'En erreur',
    empreinteAdresse: empreinteDAdresse(NOE.courriel ?? ''),
  });
  const structure = { ...STRUCTURE, telephone: '+33557000000' };
  const vu = (suite: Suite, faites: readonly Sollicitation[], contacts = [NOE]) =>
    rappelRefuse(suite, { structure, contacts, faites, jour: JOUR });
  expect(vu(decision(), [refusee])).toEqual({
    etat: 'revenu',
    autreAdresse: false,
    appeler: [{ nom: 'Le Relais', telephone: '+33557000000' }],
  });
  expect(vu(decision({ responsable: 'Camille Exemple' }), [refusee], [NOE, CAMILLE])).toMatchObject({
    autreAdresse: true,
  });
  expect(vu(decision(), [])).toBeUndefined();
  expect(vu(decision(), [refusee, envoyee('avant-2026-11-28', { id: '2', contact: '7' })])).toBeUndefined();
  expect(vu(decision({ etat: 'Faite' }), [refusee])).toBeUndefined();
  expect(vu(decision({ echeance: '2026-11-30' }), [refusee])).toBeUndefined();
});

test('le courriel dit quoi, pour quand, combien de rappels, et nomme la décision seule dans son objet', () => {
  const donnees = {
    rencontre: { titre: 'Loger les jeunes', debut: '2026-11-10T09:00:00Z' },
    echeance: '2026-11-28',
    structure: 'Le Relais',
    reglages: { territoire: 'Pays d’Exemple', responsableDeTraitement: 'La communauté' },
  };
  const envoi = { lien: 'https://x.example/lien', sansRappel: 'https://x.example/r', expireLe: '2027-01-20T09:00:00Z' };
  const avant = courrielDeSuites({ ...donnees, moment: 'avant', decisions: ['Relire le dépliant'] }, envoi);
  expect(avant.sujet.replace(/\s/g, ' ')).toMatch(/^À faire pour le samedi 28 novembre 2026 : « Relire le dépliant »/);
  expect(JSON.stringify(avant.paragraphes)).toContain('seul rappel avant cette date');
  const decisions = Array.from({ length: 8 }, (_, i) => `Décision ${i + 1}`);
  const retard = courrielDeSuites({ ...donnees, moment: 'retard', decisions }, envoi);
  expect(retard.sujet.replace(/\s/g, ' ')).toMatch(/^Où en est-on : 8 décisions/);
  expect(JSON.stringify(retard.paragraphes).replace(/\s/g, ' ')).toContain('et 2 autres');
});
