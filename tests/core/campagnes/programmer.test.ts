import { direSimulation } from '../../../core/campagnes/dire-simulation.ts';
import { passer, refusSiNonLancee } from '../../../core/campagnes/etats.ts';
import { preparerDepart, preparerLancement } from '../../../core/campagnes/lancer.ts';
import { preparerModification } from '../../../core/campagnes/preparer.ts';
import { simuler } from '../../../core/campagnes/simuler.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { lireReglages } from '../../../core/reglages/reglages.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unEnvoi, uneCampagne, uneStructure } from './batisseurs.ts';

const REGLAGES = lireReglages([]).valeurs;
const NOVEMBRE = '2025-11-28T10:00:00Z';
const DEBUT = '2026-06-01T06:30:00Z';
const une = (id: string, valeurs: Partial<Structure> = {}) =>
  uneStructure({ id, courriel: `accueil${id}@structure.example`, ...valeurs });

const lieux = (valeurs: Partial<Campagne>, structures: readonly Structure[], maintenant: string) => ({
  campagne: uneCampagne({ etat: 'Préparation', lanceeLe: undefined, concernees: [], ...valeurs }),
  structures,
  contacts: [],
  sollicitations: [],
  participations: [],
  rencontres: [],
  diffusions: [],
  reglages: REGLAGES,
  territoire: LATITUDE_NORD_GIRONDE,
  maintenant,
});
const essai = (e: ReturnType<typeof lieux>) => direSimulation(simuler(e), e);
const plat = (texte: string) => texte.replace(/[\u00A0\u202F]/g, ' ');

test('lancée avant son début, une campagne est programmée : ni liste, ni date de lancement', () => {
  const e = lieux({}, [une('1')], NOVEMBRE);
  expect(preparerLancement(e, essai(e).empreinte)).toEqual({
    ok: true,
    valeur: { dejaFait: false, etat: 'Programmée', concernees: 1, patch: { etat: 'Programmée' } },
  });
  const programmee = { ...e, campagne: { ...e.campagne, etat: 'Programmée' as const } };
  expect(preparerLancement(programmee, 'peu importe')).toMatchObject({
    valeur: { dejaFait: true, etat: 'Programmée', concernees: 1 },
  });
});

test('le jour de son début, lancée, elle est en cours avec sa liste', () => {
  const e = lieux({}, [une('1')], '2026-06-01T05:00:00Z');
  expect(preparerLancement(e, essai(e).empreinte)).toMatchObject({
    valeur: { patch: { etat: 'En cours', concernees: ['1'], lanceeLe: '2026-06-01T05:00:00Z' } },
  });
});

test('sa liste est celle du jour où elle commence', () => {
  const e = lieux({ etat: 'Programmée' }, [une('1', { statut: 'Archivée' }), une('2'), une('3')], DEBUT);
  expect(preparerDepart(e)).toEqual({
    ok: true,
    valeur: { etat: 'En cours', concernees: ['2', '3'], lanceeLe: DEBUT },
  });
  expect(preparerDepart(lieux({ etat: 'Programmée' }, [], DEBUT))).toMatchObject({
    refus: { message: expect.stringContaining('Aucune structure') as unknown },
  });
});

test('l’essai juge la liste au jour du début : une fiche vérifiée aujourd’hui ne sera plus récente dans six mois', () => {
  const verifiee = une('1', { verifieeLe: '2025-11-20', verifieePar: 'Onglet', statut: 'Active' });
  expect(essai(lieux({}, [verifiee], NOVEMBRE))).toMatchObject({ concernees: 1, laissees: [] });
  const tout = { debut: '2025-11-28', vagues: [{ canal: 'Courriel', le: '2025-11-28' }] } as const;
  expect(essai(lieux({ ...tout, vagues: [...tout.vagues] }, [verifiee], NOVEMBRE))).toMatchObject({
    concernees: 0,
    laissees: [{ structure: '1' }],
    avertissements: [expect.stringContaining('Aucune structure n’est concernée') as unknown],
  });
});

test('le courriel tel qu’il se lira donne la fin du lien comptée du jour de son envoi', () => {
  const { exemples, envois } = essai(lieux({}, [une('1')], NOVEMBRE));
  expect(envois.map(({ le }) => le)).toEqual(['2026-06-01', '2026-06-29']);
  const dit = exemples.map(({ paragraphes }) => plat(paragraphes.join(' ')));
  expect(dit[0]).toContain('1er juillet 2026');
  expect(dit[1]).toContain('29 juillet 2026');
});

test('un dimanche, un jour férié, l’essai prévient de ce qui partira et quand', () => {
  const { avertissements } = essai(
    lieux(
      {
        debut: '2026-05-31',
        vagues: [
          { canal: 'Courriel', le: '2026-05-31' },
          { canal: 'Relance', le: '2026-07-14' },
          { canal: 'Téléphone', le: '2026-07-15' },
        ],
      },
      [une('1')],
      NOVEMBRE,
    ),
  );
  expect(avertissements.map(plat)).toEqual([
    'Le 31 mai 2026 est un dimanche : les premiers courriels partiront ce jour-là. Le jour ouvré suivant est le lundi 1er juin 2026.',
    'Le 14 juillet 2026 est férié : les relances ne partiront que le jour ouvré suivant, le mercredi 15 juillet 2026.',
  ]);
});

test('changée pendant qu’elle attend, elle revient en préparation ; inchangée, elle attend toujours', () => {
  const campagne = uneCampagne({ etat: 'Programmée', lanceeLe: undefined, message: 'Bonjour' });
  const { debut, fin, titre, epargnerMois = 0, plafondRelances = 0 } = campagne;
  const definition = {
    ...{ titre, debut, fin, epargnerMois, plafondRelances, message: 'Bonjour' },
    communes: [...campagne.communes],
    types: [...campagne.types],
    sections: [...campagne.sections],
    vagues: [...(campagne.vagues ?? [])],
  };
  expect(preparerModification(campagne, definition, REGLAGES)).toMatchObject({ valeur: { etat: 'Programmée' } });
  expect(preparerModification(campagne, { ...definition, fin: '2026-09-15' }, REGLAGES)).toMatchObject({
    valeur: { etat: 'Préparation', fin: '2026-09-15' },
  });
});

test('programmée, elle s’annule ; ni appel ni suspension n’ont de sens', () => {
  expect(passer({ etat: 'Programmée' }, 'clore')).toEqual({ ok: true, valeur: { etat: 'Annulée', dejaFait: false } });
  expect(passer({ etat: 'Programmée' }, 'suspendre')).toMatchObject({ ok: false });
  expect(refusSiNonLancee({ etat: 'Programmée' })).toMatchObject({ ok: false });
});

test('au plafond de son budget, une structure est dite en attente, avec ce qui l’a sollicitée et le jour du premier courriel', () => {
  const demande = (id: string) =>
    unEnvoi({ id, cle: `autre-${id}`, campagne: undefined, envoyeeLe: '2026-05-20T08:00:00Z' });
  const e = {
    ...lieux({}, [une('1'), une('2')], DEBUT),
    sollicitations: ['1', '2', '3'].map(demande),
  };
  const { enAttente, envois } = direSimulation(simuler(e), e);
  expect(enAttente).toMatchObject([{ structure: '1' }]);
  expect(plat(enAttente[0]?.raison ?? '')).toMatch(
    /^3 demandes en 30 jours \(fiche à confirmer, le 20\/05\/2026.*\) ; premier courriel le 19\/06\/2026$/,
  );
  expect(envois.find(({ structure }) => structure === '1')?.le).toBe('2026-06-19');
});
