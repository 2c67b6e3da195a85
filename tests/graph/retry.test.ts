import { ATTENTE_MAX_MS, deciderReprise, type Echec, lireRetryAfter, TENTATIVES_MAX } from '../../graph/retry.ts';

const unEchec = (e: Partial<Echec>): Echec => ({ methode: 'GET', tentative: 1, maintenant: 0, alea: 0, ...e });
const repris = (e: Partial<Echec>): boolean => deciderReprise(unEchec(e)).suite === 'attendre';

test('piège 18 : l’attente est celle que le service demande, en secondes ou en date, jamais une durée fixe', () => {
  expect(deciderReprise(unEchec({ statut: 429, retryAfter: '17' }))).toEqual({ suite: 'attendre', ms: 17_000 });
  const maintenant = Date.parse('Mon, 23 Nov 2026 10:00:00 GMT');
  expect(lireRetryAfter('Mon, 23 Nov 2026 10:00:30 GMT', maintenant)).toBe(30_000);
  expect(lireRetryAfter('bientôt', maintenant)).toBeUndefined();
});

test('la plus longue des deux attentes, Retry-After et RateLimit-Reset, est respectée', () => {
  const decision = deciderReprise(unEchec({ statut: 429, retryAfter: '5', rateLimitReset: '31' }));
  expect(decision).toEqual({ suite: 'attendre', ms: 31_000 });
});

test('une attente trop longue rend la main plutôt que d’être raccourcie', () => {
  expect(repris({ statut: 429, retryAfter: String(ATTENTE_MAX_MS / 1000 + 1) })).toBe(false);
});

test('sans consigne du service, l’attente double à chaque tentative', () => {
  const attentes = [1, 2, 3].map((tentative) => deciderReprise(unEchec({ statut: 503, tentative })));
  expect(attentes).toEqual([500, 1000, 2000].map((ms) => ({ suite: 'attendre', ms })));
});

test('un POST n’est repris que sur 429', () => {
  expect(repris({ methode: 'POST', statut: 429 })).toBe(true);
  expect(repris({ methode: 'POST', statut: 503, retryAfter: '1' })).toBe(false);
  expect(repris({ methode: 'POST', statut: 504 })).toBe(false);
  expect(repris({ methode: 'POST' })).toBe(false);
  expect(repris({ methode: 'POST', rejouable: true })).toBe(true);
});

test('un PATCH n’est repris après un silence que s’il est tenu par son eTag', () => {
  expect(repris({ methode: 'PATCH', avecIfMatch: true })).toBe(true);
  expect(repris({ methode: 'PATCH' })).toBe(false);
  expect(repris({ methode: 'PATCH', statut: 429 })).toBe(true);
});

test('un refus définitif n’est jamais repris', () => {
  for (const statut of [400, 401, 403, 404, 409, 410, 412, 500]) expect(repris({ statut })).toBe(false);
});

test('les tentatives sont comptées', () => {
  expect(repris({ statut: 429, tentative: TENTATIVES_MAX - 1 })).toBe(true);
  expect(repris({ statut: 429, tentative: TENTATIVES_MAX })).toBe(false);
});
