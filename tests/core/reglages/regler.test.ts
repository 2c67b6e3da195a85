import fc from 'fast-check';
import { type Reglage, reglages } from '../../../core/lists/reglages.list.ts';
import { CLES_DES_REGLAGES, DEFINITIONS_DES_REGLAGES } from '../../../core/reglages/definitions.ts';
import { GROUPES_DE_REGLAGES, PRESENTATION, presentationDe } from '../../../core/reglages/presentation.ts';
import { lireReglages, REGLAGES_PAR_DEFAUT } from '../../../core/reglages/reglages.ts';
import { fauteDeReglage, regler } from '../../../core/reglages/regler.ts';
import { bati } from '../indicateurs/batisseurs.ts';

const ligne = (valeurs: Partial<Reglage>): Reglage =>
  bati<Reglage>(reglages, () => ({}))({ cle: 'dureeLienJours', valeur: '30', derniereBonne: '30', ...valeurs });

test('ce qui s’enregistre est exactement ce que la lecture met en vigueur sans reproche', () => {
  const cles = fc.constantFrom(...CLES_DES_REGLAGES);
  const textes = fc.oneof(
    fc.integer({ min: -5, max: 200 }).map(String),
    fc.constantFrom('oui', 'Non', 'peut-être', '8 h', '25 h', '', '  ', 'Aucun', 'Horaires, Âge', 'a|b'),
    fc.string({ maxLength: 300 }),
  );
  fc.assert(
    fc.property(cles, textes, (cle, valeur) => {
      const { problemes, valeurs } = lireReglages([{ cle, valeur, derniereBonne: undefined, id: '1' }]);
      expect(regler([], cle, { valeur }).ok).toBe(problemes.length === 0);
      expect(fauteDeReglage(cle, valeur) === undefined).toBe(problemes.length === 0);
      if (valeur.trim() === '') expect(valeurs).toEqual(REGLAGES_PAR_DEFAUT);
    }),
  );
});

test('sans ligne, une valeur en crée une ; une valeur vide n’écrit rien', () => {
  expect(regler([], 'dureeLienJours', { valeur: ' 45 ' })).toMatchObject({
    valeur: { ecrire: 'creer', ligne: { cle: 'dureeLienJours', valeur: '45', derniereBonne: '45' } },
  });
  expect(regler([], 'dureeLienJours', { valeur: '' })).toEqual({ ok: true, valeur: { ecrire: 'rien' } });
  expect(regler([], 'dureeLienJours', { valeur: '45', eTag: '"1,1"' })).toMatchObject({ refus: { code: 'conflit' } });
});

test('la même valeur n’écrit rien, une autre demande la version que l’on a vue', () => {
  const la = ligne({});
  expect(regler([la], 'dureeLienJours', { valeur: '30' })).toMatchObject({ valeur: { ecrire: 'rien' } });
  expect(regler([la], 'dureeLienJours', { valeur: '45', eTag: la.eTag })).toMatchObject({
    valeur: { ecrire: 'changer', patch: { valeur: '45', derniereBonne: '45', probleme: undefined } },
  });
  expect(regler([la], 'dureeLienJours', { valeur: '45', eTag: '"0,0"' })).toMatchObject({ refus: { code: 'conflit' } });
});

test('revenir à la valeur ordinaire vide la ligne et garde la dernière bonne', () => {
  const fausse = ligne({ valeur: 'trente', derniereBonne: '20', probleme: 'Un nombre…' });
  expect(regler([fausse], 'dureeLienJours', { valeur: '', eTag: fausse.eTag })).toMatchObject({
    valeur: { ecrire: 'changer', patch: { valeur: undefined, derniereBonne: '20', probleme: undefined } },
  });
});

test('chaque réglage a son groupe, son nom et ce qu’il change ; un nombre a son unité', () => {
  expect(Object.keys(PRESENTATION).toSorted()).toEqual(CLES_DES_REGLAGES.toSorted());
  const noms = CLES_DES_REGLAGES.map((cle) => {
    const { groupe, libelle, effet, saisie, unite } = presentationDe(cle);
    expect(Object.keys(GROUPES_DE_REGLAGES)).toContain(groupe);
    expect(effet).toMatch(/\.$/);
    expect(typeof DEFINITIONS_DES_REGLAGES[cle].defaut === 'number').toBe(saisie === 'nombre' || saisie === 'heure');
    expect(unite !== undefined).toBe(saisie === 'nombre' || saisie === 'heure');
    return libelle;
  });
  expect(new Set(noms).size).toBe(noms.length);
});
