import { annulerVerification, estAnnulable } from '../../../core/annuaire/annuler-verification.ts';
import { canalDeLOnglet, preparerConfirmation } from '../../../core/annuaire/confirmer-fiche.ts';
import { telleQuAu } from '../../../core/annuaire/verifications-passees.ts';
import { verifier } from '../../../core/annuaire/verifier.ts';
import { PROFILS } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { SECTIONS_DE_FICHE } from '../../../core/vocabulaires/structures.ts';
import { uneStructure } from './une-structure.ts';

const MAINTENANT = '2026-11-29T10:00:00Z';
const LENDEMAIN = '2026-11-30T10:00:00Z';

const confirmee = (structure: Structure, canal: 'Téléphone' | 'Onglet' = 'Téléphone', annulable = true): Structure => {
  const r = preparerConfirmation({
    structure,
    corrections: {},
    par: 'oid-fictif',
    canal,
    annulable,
    maintenant: MAINTENANT,
  });
  if (!r.ok) throw new Error(r.refus.message);
  return { ...structure, ...r.valeur.patch };
};
const annulee = (s: Structure, maintenant = MAINTENANT): Structure => {
  const r = annulerVerification(s, maintenant);
  if (!r.ok) throw new Error(r.refus.message);
  return { ...s, ...r.valeur };
};
const dites = ({ verifications, verifieeLe, verifieePar, statut, autonomie }: Structure) => ({
  verifications,
  verifieeLe,
  verifieePar,
  statut,
  autonomie,
});

const AVANT = [
  ['jamais vérifiée', uneStructure({ statut: 'Active' })],
  [
    'vérifiée, puis mise en doute',
    uneStructure({
      statut: 'À vérifier',
      verifieeLe: '2026-05-02',
      verifieePar: 'Lien personnel',
      verifications: { Identité: { le: '2026-05-02', canal: 'Lien personnel' } },
      verificationsPassees: { depuisLeDebut: false, faites: [{ le: '2025-05-02', par: 'Import' }] },
    }),
  ],
  ['vérifiée le jour même', confirmee(uneStructure({ statut: 'Active' }), 'Onglet', false)],
] as const;

test.each(AVANT)('une fiche %s redevient ce qu’elle était, le jour même', (_, avant) => {
  const apres = confirmee(avant);
  expect([apres.verifieeLe, apres.verifieePar, estAnnulable(apres, MAINTENANT)]).toEqual([
    '2026-11-29',
    'Téléphone',
    true,
  ]);
  const revenue = annulee(apres);
  expect(dites(revenue)).toEqual(dites(avant));
  expect(revenue.verificationsPassees?.faites ?? []).toEqual(avant.verificationsPassees?.faites ?? []);
  for (const jour of ['2025-12-31', '2026-10-31', '2026-12-31'])
    expect(telleQuAu(revenue, jour)?.verifieeLe).toEqual(telleQuAu(avant, jour)?.verifieeLe);
  expect(estAnnulable(revenue, MAINTENANT)).toBe(false);
});

test('ce que la règle a déduit de la vérification est repris avec elle, et l’histoire le dit', () => {
  const apres = confirmee(uneStructure({ statut: 'Active' }));
  expect(apres.autonomie).toBe('Par téléphone ou en visite');
  const revenue = annulee(apres);
  expect(revenue.autonomie).toBeUndefined();
  expect(revenue.provenance?.at(-1)).toMatchObject({ champ: 'autonomie', canal: 'Règle', apres: null });
  // A person has said otherwise since: that stays.
  expect(annulee({ ...apres, autonomie: 'Autonome' }).autonomie).toBe('Autonome');
});

test('le lendemain, ou quand autre chose a été dit de la fiche, la vérification ne s’annule plus', () => {
  const apres = confirmee(uneStructure({ statut: 'Active' }));
  expect(annulerVerification(apres, LENDEMAIN)).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
  const suite = { demandees: SECTIONS_DE_FICHE, canal: 'Lien personnel', relancee: false, jour: '2026-11-29' } as const;
  const repondue = { ...apres, ...verifier({ ...suite, structure: apres, dites: ['Accès'] }).patch };
  expect(estAnnulable(repondue, MAINTENANT)).toBe(false);
  expect(annulerVerification(repondue, MAINTENANT)).toEqual({ ok: true, valeur: undefined });
  expect(annulerVerification({ ...apres, statut: 'Archivée' }, MAINTENANT)).toMatchObject({ ok: false });
});

test('dire deux fois « vérifiée » garde ce qui était avant la première', () => {
  const avant = uneStructure({ statut: 'À vérifier', verifieeLe: '2026-05-02', verifieePar: 'Import' });
  expect(dites(annulee(confirmee(confirmee(avant))))).toEqual(dites(avant));
});

test('annuler deux fois n’écrit qu’une fois', () => {
  const revenue = annulee(confirmee(uneStructure({ statut: 'Active' })));
  expect(annulerVerification(revenue, MAINTENANT)).toEqual({ ok: true, valeur: undefined });
});

test('une confirmation qui corrige une valeur ne s’annule pas : la valeur resterait', () => {
  const structure = uneStructure({ statut: 'Active' });
  const e = { structure, par: 'oid-fictif', canal: 'Onglet', annulable: true, maintenant: MAINTENANT } as const;
  const r = preparerConfirmation({ ...e, corrections: { description: 'Une autre.' } });
  expect(r.ok && r.valeur.patch.verificationsPassees?.avant).toBeUndefined();
});

test.each(PROFILS)('le moyen par lequel une structure a répondu : profil %s', (profil) => {
  expect(canalDeLOnglet({ profil }, undefined)).toEqual({ ok: true, valeur: 'Onglet' });
  expect(canalDeLOnglet({ profil }, 'Visite')).toMatchObject(
    profil === 'coordination' ? { ok: true, valeur: 'Visite' } : { ok: false, refus: { code: 'interdit' } },
  );
});
