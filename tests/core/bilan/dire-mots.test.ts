import { cleDesMots, direMots } from '../../../core/bilan/dire-mots.ts';
import { type MotsDits, motsDuBilan } from '../../../core/lists/mots-du-bilan.list.ts';
import { bati, uneFicheAction } from '../indicateurs/batisseurs.ts';

const LE = '2026-12-10T09:00:00Z';
const fiche = uneFicheAction({ id: '4', plan: 'CTG', porteuses: ['12'] });
const desMots = bati<MotsDits>(motsDuBilan, (id) => ({ cle: `2026|action|${id}`, annee: '2026' }));
const parole = { annee: '2026', de: { fiche }, par: 'coordination', maintenant: LE } as const;

test('les premiers mots d’une action font une ligne, avec leur histoire', () => {
  expect(direMots(undefined, { ...parole, saisie: { difficultes: ' Peu de bénévoles. ' } })).toEqual({
    ok: true,
    valeur: {
      faire: 'creer',
      ligne: {
        cle: '2026|action|4',
        annee: '2026',
        ficheAction: '4',
        plan: 'CTG',
        difficultes: 'Peu de bénévoles.',
        provenance: [
          {
            champ: 'difficultes',
            par: 'coordination',
            canal: 'Onglet',
            le: LE,
            avant: null,
            apres: 'Peu de bénévoles.',
          },
        ],
      },
    },
  });
});

test('redire la même chose n’écrit rien ; vider efface et garde ce qui était dit', () => {
  const dits = desMots({ ficheAction: '4', difficultes: 'Peu de bénévoles.' });
  expect(direMots(dits, { ...parole, saisie: { difficultes: 'Peu de bénévoles.', effets: '' } })).toEqual({
    ok: true,
    valeur: { faire: 'rien' },
  });
  const vide = direMots(dits, { ...parole, saisie: { difficultes: '' } });
  expect(vide).toMatchObject({
    ok: true,
    valeur: { faire: 'modifier', patch: { difficultes: undefined, provenance: [{ avant: 'Peu de bénévoles.' }] } },
  });
});

test('une structure parle de l’action qu’elle porte, de nulle autre, et jamais du plan', () => {
  const de = (structure: string, objet: Parameters<typeof direMots>[1]['de'], saisie: object) =>
    direMots(undefined, { ...parole, de: objet, par: { structure }, saisie });
  expect(de('12', { fiche }, { effets: 'Un lieu tenu par les habitants' })).toMatchObject({
    ok: true,
    valeur: { ligne: { provenance: [{ par: '12' }] } },
  });
  expect(de('13', { fiche }, { effets: 'x' })).toMatchObject({ ok: false, refus: { code: 'interdit' } });
  expect(de('12', { plan: 'CTG' }, { pertinence: 'x' })).toMatchObject({ ok: false, refus: { code: 'interdit' } });
});

test('ce qui se demande du plan ne se dit pas d’une action, et l’inverse', () => {
  expect(direMots(undefined, { ...parole, saisie: { pertinence: 'x' } })).toMatchObject({
    ok: false,
    refus: { champs: [{ chemin: 'corps.mots.pertinence' }] },
  });
  expect(direMots(undefined, { ...parole, de: { plan: 'CTG' }, saisie: { effets: 'x' } })).toMatchObject({ ok: false });
});

test('deux années, deux actions ou deux plans ont chacun leur ligne', () => {
  const cles = [
    cleDesMots('2026', { fiche }),
    cleDesMots('2025', { fiche }),
    cleDesMots('2026', { fiche: uneFicheAction({ id: '5' }) }),
    cleDesMots('2026', { plan: '4' }),
    cleDesMots('2026', { plan: 'CTG' }),
  ];
  expect(new Set(cles).size).toBe(cles.length);
});
