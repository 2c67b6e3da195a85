import fc from 'fast-check';
import { preparerConfirmation } from '../../../core/annuaire/confirmer-fiche.ts';
import { ajouterProvenance } from '../../../core/annuaire/provenance.ts';
import { lireVocabulaire } from '../../../core/annuaire/vocabulaire-du-territoire.ts';
import { confirmerFiche as contrat } from '../../../core/contrats/annuaire.ts';
import type { CorrectionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import { fautesDuCorps } from '../../../core/contrats/fautes.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { SECTIONS_DE_FICHE } from '../../../core/vocabulaires/structures.ts';
import { texteHostile } from '../textes/texte-hostile.ts';
import { uneStructure } from './une-structure.ts';

const structure = uneStructure({
  id: '4',
  nom: 'Café des parents',
  statut: 'À vérifier',
  telephone: '+33557000000',
  thematiques: ['Parentalité'],
  adresse: '1 rue Fictive',
  latitude: 45.1,
  longitude: -0.4,
});

const confirmer = (corrections: CorrectionDeFiche, s = structure) =>
  preparerConfirmation({
    structure: s,
    corrections,
    par: 'oid-fictif',
    canal: 'Lien personnel',
    choix: lireVocabulaire([]).choix,
    maintenant: '2026-03-31T22:30:00Z',
  });

const patch = (corrections: CorrectionDeFiche) => {
  const r = confirmer(corrections);
  if (!r.ok) throw new Error(r.refus.message);
  return r.valeur;
};

test('« tout est juste » date la vérification au jour de Paris, lève le doute, et ne touche à rien d’autre', () => {
  const faite = { le: '2026-04-01', canal: 'Lien personnel' };
  const { patch: p, champsCorriges, restantes } = patch({});
  expect(p).toMatchObject({ verifieeLe: '2026-04-01', verifieePar: 'Lien personnel', statut: 'Active' });
  expect(p.verifications).toEqual(Object.fromEntries(SECTIONS_DE_FICHE.map((section) => [section, faite])));
  expect(Object.keys(p).sort()).toEqual(
    ['autonomie', 'provenance', 'statut', 'verifications', 'verificationsPassees', 'verifieeLe', 'verifieePar'].sort(),
  );
  expect([champsCorriges, restantes]).toEqual([[], []]);
});

test('le porteur d’un lien s’en tient aux valeurs proposées et à celles de sa fiche : la coordination seule en ajoute', () => {
  const locale = { ...structure, thematiques: ['Veillées du marais'] };
  expect(confirmer({ thematiques: ['Veillées du marais', 'Parentalité'] }, locale)).toMatchObject({ ok: true });
  expect(confirmer({ thematiques: ['Achetez ceci'], publics: ['Familles'] })).toMatchObject({
    ok: false,
    refus: { code: 'demande-invalide', champs: [{ chemin: 'thematiques' }] },
  });
  const depuisLOnglet = preparerConfirmation({
    structure,
    corrections: { thematiques: ['Veillées du marais'] },
    par: 'oid-fictif',
    canal: 'Onglet',
    maintenant: '2026-03-31T22:30:00Z',
  });
  expect(depuisLOnglet.ok).toBe(true);
});

test('seul ce qui change vraiment est écrit, avec sa provenance', () => {
  const { patch: p, champsCorriges } = patch({
    telephone: '05 57 00 00 00',
    horaires: ' Mo-Fr 09:00-12:00 ',
    thematiques: ['Parentalité'],
  });
  expect(champsCorriges).toEqual(['horaires']);
  expect(p.horaires).toBe('Mo-Fr 09:00-12:00');
  expect('telephone' in p).toBe(false);
  const le = '2026-03-31T22:30:00Z';
  expect(p.provenance).toEqual([
    { champ: 'horaires', par: 'oid-fictif', canal: 'Lien personnel', le, avant: null, apres: 'Mo-Fr 09:00-12:00' },
    { champ: 'autonomie', par: 'Règle', canal: 'Règle', le, avant: null, apres: 'Autonome' },
  ]);
});

test('un texte vidé efface la valeur', () => {
  const { patch: p, champsCorriges } = patch({ telephone: '  ' });
  expect(champsCorriges).toEqual(['telephone']);
  expect(structures.serialize(p)).toMatchObject({ Telephone: null });
});

test('une nouvelle adresse efface les coordonnées de l’ancienne', () => {
  const { patch: p } = patch({ adresse: '2 rue Fictive' });
  expect(structures.serialize(p)).toMatchObject({ Adresse: '2 rue Fictive', Latitude: null, Longitude: null });
});

test('chaque valeur fausse est dite à son champ', () => {
  const r = confirmer({ telephone: '0557', courriel: 'accueil', siteWeb: 'ftp://exemple.fr' });
  expect(r.ok).toBe(false);
  if (r.ok) return;
  expect(r.refus.code).toBe('demande-invalide');
  expect(r.refus.champs?.map((c) => c.chemin)).toEqual(['telephone', 'courriel', 'siteWeb']);
  expect(r.refus.champs?.[0]?.message).toContain('numéro de téléphone complet');
});

test('le courriel et le site sont nettoyés', () => {
  const { patch: p } = patch({ courriel: ' Accueil@EXEMPLE.fr ', siteWeb: 'www.exemple.fr' });
  expect(p.courriel).toBe('accueil@exemple.fr');
  expect(p.siteWeb).toBe('https://www.exemple.fr');
});

test('une fiche archivée ou fermée ne se confirme pas', () => {
  for (const statut of ['Archivée', 'Fermée'] as const)
    expect(confirmer({}, uneStructure({ statut }))).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
});

test('la provenance reste bornée, la plus récente à la fin, quelles que soient les corrections', () => {
  const signature = { par: 'x'.repeat(36), canal: 'Onglet', le: '2026-03-01T00:00:00Z' };
  const texte = fc.tuple(texteHostile(40), fc.nat(100)).map(([t, n]) => t.repeat(n));
  fc.assert(
    fc.property(fc.array(fc.tuple(texte, texte), { minLength: 1, maxLength: 80 }), (suite) => {
      const finale = suite.reduce(
        (p, [avant, apres], i) => ajouterProvenance(p, [{ champ: `c${i}`, avant, apres }], signature),
        ajouterProvenance(undefined, [], signature),
      );
      expect(JSON.stringify(finale).length).toBeLessThanOrEqual(60_000);
      expect(finale.at(-1)?.champ).toBe(`c${suite.length - 1}`);
      expect(structures.patch.safeParse({ provenance: finale }).success).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('confirmer deux fois les mêmes corrections ne corrige rien la seconde fois', () => {
  const corrections = {
    telephone: '05 57 11 11 11',
    services: ['Accueil', ' Accueil ', 'Écoute'],
    publics: ['Parents'],
  };
  const { patch: p, champsCorriges } = patch(corrections);
  expect(champsCorriges.toSorted()).toEqual(['publics', 'services', 'telephone']);
  const seconde = confirmer(corrections, { ...structure, ...p });
  expect(seconde.ok && seconde.valeur.champsCorriges).toEqual([]);
});

test('une zone de communes en nomme au moins une, chacune par son code INSEE', () => {
  expect(confirmer({ zone: 'Communes' })).toMatchObject({ ok: false, refus: { champs: [{ chemin: 'zoneCodes' }] } });
  expect(confirmer({ zone: 'Communes', zoneCodes: ['33'] })).toMatchObject({ ok: false });
  expect(patch({ zone: 'Communes', zoneCodes: ['33473'] }).patch).toMatchObject({
    zone: 'Communes',
    zoneCodes: ['33473'],
  });
});

test('une valeur hors du vocabulaire est refusée à son champ : frais, modes, zone', () => {
  const corps = {
    eTag: '"1,1"',
    corrections: { frais: 'Donnant-donnant', modesDeMobilisation: ['Siffler'], zone: 'Lune' },
  };
  expect(fautesDuCorps(contrat, corps).map(({ chemin }) => chemin)).toEqual([
    'corps.corrections.zone',
    'corps.corrections.modesDeMobilisation.0',
    'corps.corrections.frais',
  ]);
  expect(patch({ frais: 'Gratuit', modesDeMobilisation: ['Téléphoner'], sigle: 'CDP' }).champsCorriges).toHaveLength(3);
});
