import fc from 'fast-check';
import { calculerSynthese, type EntreesDeSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import { carteDeSynthese } from '../../../core/indicateurs/carte-synthese.ts';
import { preparerCorrection } from '../../../core/indicateurs/corriger.ts';
import { ecartsEntre } from '../../../core/indicateurs/ecarts.ts';
import { lireMoisGardes, type MoisGardes, releveDe, syntheseGardee } from '../../../core/indicateurs/releves.ts';
import { type Synthese, synthese as schema } from '../../../core/indicateurs/synthese.ts';
import { texteDeSynthese } from '../../../core/indicateurs/texte-synthese.ts';
import { type NouveauReleve, type Releve, releves } from '../../../core/lists/releves.list.ts';
import { uneFicheAction, uneRencontre, uneStructure, unIndicateur } from './batisseurs.ts';
import { entrees as deMars } from './entrees.ts';
import { synthesesHostiles, uneLigne, uneSynthese } from './une-synthese.ts';

const AUCUN: MoisGardes = new Map();

/** The row as SharePoint gives it back. */
function ligne(voulu: NouveauReleve, id = '1'): Releve {
  const lue = releves.parse({ id, eTag: '"1"', fields: releves.serialize(releves.draft.parse(voulu)) });
  if ('anomalies' in lue) throw new Error(JSON.stringify(lue.anomalies));
  return lue.row;
}

function garder(synthese: Synthese, gardes: MoisGardes = AUCUN): Releve {
  const voulu = releveDe({ synthese, gardes, version: 1, origine: 'Clôture' });
  if (!voulu.ok) throw new Error(voulu.refus.message);
  return ligne(voulu.valeur);
}

const entrees = (e: Partial<EntreesDeSynthese> = {}): EntreesDeSynthese =>
  deMars({
    mois: '2026-10',
    fichesAction: [uneFicheAction()],
    indicateurs: [unIndicateur({ id: '1' }), unIndicateur({ id: '2', calcul: 'part-fiches-verifiees' })],
    rencontres: [
      uneRencontre({ id: '1', debut: '2026-09-12T13:30:00Z' }),
      uneRencontre({ id: '2', debut: '2026-10-12T13:30:00Z' }),
    ],
    structures: [uneStructure({ id: '1', verifieeLe: '2026-09-01' }), uneStructure({ id: '2' })],
    maintenant: '2026-11-01T07:05:00Z',
    ...e,
  });

test('ce qui a été gardé est rendu tel quel : chiffres, texte à copier et carte', () => {
  const alors = calculerSynthese(entrees());
  const rendue = syntheseGardee('2026-10', lireMoisGardes([garder(alors)]));
  if (rendue === undefined) throw new Error('rien de gardé');
  expect(schema.parse(rendue)).toEqual(rendue);
  expect({ ...rendue, statut: alors.statut }).toEqual(alors);
  const statut = rendue.statut;
  expect(texteDeSynthese(rendue)).toBe(texteDeSynthese({ ...alors, statut }));
  const lien = { lienOnglet: 'https://teams.microsoft.com/l/entity/exemple' };
  expect(carteDeSynthese(rendue, lien)).toEqual(carteDeSynthese({ ...alors, statut }, lien));
});

test('quoi qu’une synthèse contienne, elle se garde et se relit, ou se refuse en le disant', () => {
  fc.assert(
    fc.property(synthesesHostiles, (s) => {
      const voulu = releveDe({ synthese: s, gardes: AUCUN, version: 1, origine: 'Clôture' });
      if (!voulu.ok) return expect(voulu.refus.message).toContain('trop nombreux');
      const rendue = lireMoisGardes([ligne(voulu.valeur)]).get('2026-03')?.synthese;
      expect(rendue?.actions.map((a) => a.titre)).toEqual(s.actions.map((a) => a.titre));
      // What was named without its row is counted, and named no more.
      const nus = { ...s.faits, ...(s.faits.decisionsEnRetard && { decisionsEnRetard: [] }) };
      expect(rendue?.faits).toEqual(JSON.parse(JSON.stringify(nus)));
    }),
    { numRuns: 60 },
  );
});

test('dans un graphique, chaque mois gardé a la valeur avec laquelle il l’a été, quoi que disent les listes depuis', () => {
  const octobre = garder(calculerSynthese(entrees()));
  const gardes = lireMoisGardes([octobre]);
  const novembre = calculerSynthese(
    entrees({
      mois: '2026-11',
      maintenant: '2026-11-29T09:00:00Z',
      rencontres: [...entrees().rencontres, uneRencontre({ id: '9', debut: '2026-10-20T13:30:00Z' })],
      gardes,
    }),
  );
  const serie = novembre.actions[0]?.indicateurs[0]?.serie.slice(-3);
  expect(serie?.map((p) => [p.mois, p.mesure.valeur])).toEqual([
    ['2026-09', 1],
    ['2026-10', 1],
    ['2026-11', 0],
  ]);
});

test('un mois compté sous une autre définition le dit', () => {
  const gardes = lireMoisGardes([garder(calculerSynthese(entrees()))]);
  const indicateurs = [unIndicateur({ id: '1', formats: ['Café parents'] })];
  const novembre = calculerSynthese(entrees({ mois: '2026-11', indicateurs, gardes }));
  const autres = novembre.actions[0]?.indicateurs[0]?.serie.filter((p) => p.autreDefinition);
  expect(autres?.map((p) => p.mois)).toEqual(['2026-10']);
  const redite = calculerSynthese(entrees({ mois: '2026-11', gardes }));
  expect(redite.actions[0]?.indicateurs[0]?.serie.some((p) => p.autreDefinition)).toBe(false);
});

describe('corriger un mois arrêté', () => {
  const premiere = garder(calculerSynthese(entrees()));
  const actuelle = calculerSynthese(
    entrees({
      maintenant: '2026-11-20T09:00:00Z',
      rencontres: [...entrees().rencontres, uneRencontre({ id: '9', titre: 'Oubliée', debut: '2026-10-20T13:30:00Z' })],
    }),
  );
  const demande = (e: Partial<Parameters<typeof preparerCorrection>[0]> = {}) => {
    const lignes = e.lignes ?? [premiere];
    const gardes = lireMoisGardes(lignes);
    return preparerCorrection({
      garde: gardes.get('2026-10'),
      actuelle,
      gardes,
      lignes,
      version: 1,
      motif: 'Une rencontre oubliée',
      par: 'compte.locataire',
      maintenant: '2026-11-20T09:00:00Z',
      ...e,
    });
  };
  const corrigee = (): Releve => {
    const d = demande();
    if (!d.ok || !('releve' in d.valeur)) throw new Error('refusée');
    return ligne(d.valeur.releve, '2');
  };

  test('ajoute une version, garde la première, et dit qui et pourquoi', () => {
    const lignes = [premiere, corrigee()];
    expect(lignes.map((l) => [l.cle, l.origine, l.par, l.motif])).toEqual([
      ['2026-10|1', 'Clôture', undefined, undefined],
      ['2026-10|2', 'Correction', 'compte.locataire', 'Une rencontre oubliée'],
    ]);
    const rendue = syntheseGardee('2026-10', lireMoisGardes(lignes));
    expect(rendue?.statut).toEqual({
      etat: 'arretee',
      arreteeLe: '2026-11-20T09:00:00Z',
      version: 2,
      corrections: [{ version: 2, le: '2026-11-20T09:00:00Z', motif: 'Une rencontre oubliée' }],
    });
    expect(rendue?.faits.rencontresTenues).toHaveLength(2);
  });

  test('répétée, elle est déjà faite ; sur une version que l’on n’a pas vue, elle se refuse', () => {
    const lignes = [premiere, corrigee()];
    expect(demande({ lignes })).toEqual({ ok: true, valeur: { dejaFaite: 2 } });
    expect(demande({ lignes, motif: 'Autre chose' })).toMatchObject({ ok: false, refus: { code: 'conflit' } });
    expect(demande({ lignes, par: 'autre' })).toMatchObject({ ok: false, refus: { code: 'conflit' } });
  });

  test('sans relevé, sans rien de changé, ou en nommant quelqu’un, elle se refuse', () => {
    expect(demande({ garde: undefined })).toMatchObject({ ok: false });
    expect(demande({ actuelle: calculerSynthese(entrees()) })).toMatchObject({ ok: false });
    expect(demande({ motif: 'Mme Durand avait oublié' })).toMatchObject({
      ok: false,
      refus: { champs: [{ chemin: 'motif' }] },
    });
  });

  test('ce qu’elle changerait est dit, chiffre par chiffre', () => {
    const gardee = lireMoisGardes([premiere]).get('2026-10')?.synthese;
    if (gardee === undefined) throw new Error('rien de gardé');
    const lire = (t: string) => t.replace(/[\u00A0\u202F]/g, ' ');
    expect(ecartsEntre(gardee, actuelle).map((e) => [e.libelle, lire(e.avant), lire(e.apres)])).toEqual([
      ['En bref', '1 rencontre tenue', '2 rencontres tenues'],
      ['Rencontre', '(rien)', expect.stringContaining('Oubliée')],
      ['Indicateur 1', '1 sur 1 ; depuis janvier : 2 sur 2', '2 sur 2 ; depuis janvier : 3 sur 3'],
    ]);
    expect(ecartsEntre(gardee, gardee)).toEqual([]);
  });
});

test('trop d’indicateurs pour une ligne : c’est dit', () => {
  const indicateurs = Array.from({ length: 60 }, (_, i) => uneLigne({ id: String(i), definition: 'x'.repeat(4000) }));
  const s = uneSynthese({ actions: [{ ...(uneSynthese().actions[0] ?? rate()), indicateurs }] });
  expect(releveDe({ synthese: s, gardes: AUCUN, version: 1, origine: 'Clôture' })).toMatchObject({ ok: false });
});

const rate = (): never => {
  throw new Error('sans action');
};
