import fc from 'fast-check';
import {
  AUCUN_AVIS,
  additionner,
  ajouterUnAvis,
  assezNombreux,
  personnesDe,
  reponsesA,
} from '../../../core/avis/comptes.ts';
import { consolider } from '../../../core/avis/consolider.ts';
import { MARGE_DES_VENUES, momentDAvis, peutEvaluer, plafondDuQr } from '../../../core/avis/fenetre.ts';
import { deposer, MOTS_AU_PLUS, URNE_VIDE, type Urne } from '../../../core/avis/urne.ts';
import { QUESTIONS_D_AVIS, REPONSES_D_AVIS } from '../../../core/vocabulaires/avis.ts';
import { uneParticipation } from '../rencontres/batisseurs.ts';

const RENCONTRE = { etat: 'Planifiée', debut: '2026-11-24T09:00:00Z', dureeMinutes: 90 } as const;
const unAvis = fc.record({
  utile: fc.constantFrom(...REPONSES_D_AVIS),
  parole: fc.constantFrom(...REPONSES_D_AVIS),
  suite: fc.constantFrom(...REPONSES_D_AVIS),
});
const urneDe = (avis: readonly (typeof unAvis extends fc.Arbitrary<infer T> ? T : never)[], mot?: string): Urne =>
  avis.reduce<Urne>((u, reponses, i) => deposer(u, { reponses, mot, marques: [`m${i}`] }) ?? u, URNE_VIDE);
const OUI = { utile: 'Oui', parole: 'Oui', suite: 'Oui' } as const;
const plusieurs = (n: number) => Array.from({ length: n }, () => OUI);

test.each([
  ['avant le début', '2026-11-24T08:59:59Z', 'pas-encore'],
  ['dès le début', '2026-11-24T09:00:00Z', 'ouverte'],
  ['le dixième jour', '2026-12-04T10:29:59Z', 'ouverte'],
  ['dix jours après la fin', '2026-12-04T10:30:00Z', 'finie'],
] as const)('%s', (_nom, maintenant, attendu) => {
  expect(momentDAvis(RENCONTRE, maintenant)).toBe(attendu);
});

test('une rencontre annulée ou sans date ne s’évalue pas', () => {
  expect(momentDAvis({ ...RENCONTRE, etat: 'Annulée' }, '2026-11-25T09:00:00Z')).toBe('jamais');
  expect(momentDAvis({ ...RENCONTRE, debut: undefined }, '2026-11-25T09:00:00Z')).toBe('jamais');
});

test('le QR reçoit autant d’avis que de personnes attendues, et une marge pour qui vient sans invitation', () => {
  const p = uneParticipation;
  expect(plafondDuQr([])).toBe(MARGE_DES_VENUES);
  expect(plafondDuQr([p({ statut: 'Invité' }), p({ statut: 'Excusé' })])).toBe(2 + MARGE_DES_VENUES);
  expect(plafondDuQr([p({ statut: 'Présent', personnes: 12 }), p({ statut: 'Présent' })])).toBe(13 + MARGE_DES_VENUES);
});

test('qui n’est pas venu n’a pas d’avis à donner', () => {
  expect(
    (['Invité', 'Présent', 'Non renseigné', 'Excusé', 'Absent'] as const).map((statut) => peutEvaluer({ statut })),
  ).toEqual([true, true, true, false, false]);
  expect(peutEvaluer(undefined)).toBe(false);
});

test('un même porteur ne met qu’un avis dans l’urne, quel qu’il soit', () => {
  const une = deposer(URNE_VIDE, { reponses: OUI, marques: ['a'] });
  expect(une && deposer(une, { reponses: { ...OUI, utile: 'Non' }, marques: ['a'] })).toBeUndefined();
});

test('l’urne ne garde ni l’ordre ni le lien entre une réponse, un mot et une marque', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(unAvis, fc.constantFrom('un', 'deux', 'trois')), { maxLength: 12 }), (tires) => {
      const poser = (ordre: typeof tires) =>
        ordre.reduce<Urne>(
          (u, [reponses, mot]) =>
            deposer(u, { reponses, mot, marques: [`${tires.findIndex((t) => t[0] === reponses)}`] }) ?? u,
          URNE_VIDE,
        );
      expect(poser(tires.toReversed())).toEqual(poser(tires));
    }),
  );
});

test('elle garde un nombre borné de mots, et tous les avis', () => {
  const u = urneDe(plusieurs(MOTS_AU_PLUS + 20), 'Merci');
  expect([u.mots.length, personnesDe(u.comptes)]).toEqual([MOTS_AU_PLUS, MOTS_AU_PLUS + 20]);
});

test('sous le seuil, rien ne sort : ni un total, ni un mot', () => {
  expect(consolider(urneDe(plusieurs(4), 'Merci'), AUCUN_AVIS, 5)).toEqual({
    personnes: 0,
    resultat: AUCUN_AVIS,
    commentaires: [],
  });
  expect(consolider(urneDe(plusieurs(5), 'Merci\n beaucoup'), AUCUN_AVIS, 5)).toMatchObject({
    personnes: 5,
    commentaires: Array.from({ length: 5 }, () => 'Merci beaucoup'),
  });
});

test('ôter du total ce qui a été compté sur papier ne découvre jamais moins de cinq avis', () => {
  fc.assert(
    fc.property(fc.array(unAvis, { maxLength: 12 }), fc.array(unAvis, { maxLength: 12 }), (numerique, papier) => {
      const surPapier = papier.reduce(ajouterUnAvis, AUCUN_AVIS);
      const { resultat } = consolider(urneDe(numerique), surPapier, 5);
      for (const q of QUESTIONS_D_AVIS)
        for (const connu of [0, reponsesA(assezNombreux(surPapier, 5), q)]) {
          const reste = reponsesA(resultat, q) - connu;
          expect(reste === 0 || reste >= 5).toBe(true);
        }
    }),
  );
});

test('ce qui suffit des deux côtés s’additionne', () => {
  const papier = plusieurs(6).reduce(ajouterUnAvis, AUCUN_AVIS);
  const { personnes, resultat } = consolider(urneDe(plusieurs(7)), papier, 5);
  expect(personnes).toBe(13);
  expect(resultat).toEqual(additionner(papier, plusieurs(7).reduce(ajouterUnAvis, AUCUN_AVIS)));
});
